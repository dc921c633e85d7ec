# A sudoku solver with constraint sets and back-tracking.
# needs: memory
puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def peers(i):
    r, c = divmod(i, 9)
    b = r // 3 * 27 + c // 3 * 3
    out = {r * 9 + k for k in range(9)} | {k * 9 + c for k in range(9)} | {b + 9 * y + x for y in range(3) for x in range(3)}
    return out - {i}


PEERS = [peers(i) for i in range(81)]
guesses = 0


def solve(g):
    global guesses
    best, options = None, None
    for i, v in enumerate(g):
        if v == ".":
            o = set("123456789") - {g[p] for p in PEERS[i]}
            if best is None or len(o) < len(options):
                best, options = i, o
                if len(o) < 2:
                    break
    else:
        if best is None:
            return g
    for o in sorted(options):
        guesses += 1
        if r := solve(g[:best] + o + g[best + 1:]):
            return r
    return None


s = solve(puzzle)
for i in range(0, 81, 9):
    print(s[i:i + 9])
print(guesses, all(s[i] != s[p] for i in range(81) for p in PEERS[i]), len(PEERS[0]))
print(solve("12345678." + "........9" + "." * 63))
