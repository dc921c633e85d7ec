# Conway's life with sets, comprehensions and a dict counter.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    k = x + dx, y + dy
                    counts[k] = counts.get(k, 0) + 1
    return {k for k, n in counts.items() if n == 3 or n == 2 and k in cells}


def show(cells, w, h):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(w)) for y in range(h))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
cells = glider
for n in range(9):
    if n % 4 == 0:
        print("generation", n)
        print(show(cells, 6, 6))
    cells = step(cells)
moved = {(x + 2, y + 2) for x, y in glider}
print(step(step(step(step(step(step(step(step(glider)))))))) == moved)
blinker = {(0, 1), (1, 1), (2, 1)}
print(sorted(step(blinker)), step(step(blinker)) == blinker)
block = {(0, 0), (0, 1), (1, 0), (1, 1)}
print(step(block) == block, step(set()), len(step({(0, 0)})))
r = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
sizes = []
for _ in range(30):
    sizes.append(len(r))
    r = step(r)
print(sizes)
