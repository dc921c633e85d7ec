# Text processing: word counts, wrapping, a Caesar cipher, run lengths, a table.
text = """The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs away.
Quick! said the dog, "the fox is quick"."""
words = "".join(c.lower() if c.isalpha() else " " for c in text).split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]:
    print(f"{w:<8}|{n:>3}|{'*' * n}")


def wrap(text, width):
    line = ""
    for w in text.split():
        if line and len(line) + 1 + len(w) > width:
            yield line
            line = w
        else:
            line = f"{line} {w}" if line else w
    if line:
        yield line


for l in wrap(text, 30):
    print(f"[{l:^30}]")


def caesar(s, k):
    return "".join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and (b := 97 if c.islower() else 65) else c for c in s)


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))


def runs(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((s[i], j - i))
        i = j
    return out


print(runs("aaabccdddd"), "".join(c * n for c, n in runs("aaabccdddd")))
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(f"{str(c):>{w}}" if i else f"{c:<{w}}" for i, (c, w) in enumerate(zip(r, widths))))
print("%-10s|%5.1f%%|%+d|%05d|%x" % ("left", 99.5, 7, 42, 255), "a-b-c".rpartition("-"), "x=1;y=2".split(";"))
print(" ".join(w[::-1] for w in "stressed desserts".split()), "level" == "level"[::-1], sorted("banana"), "".join(sorted(set("banana"))))
