# Iterating over a file while reading from it, nested with, exceptions inside with.
# needs: files
import os

name = "io_file_iter.tmp"
with open(name, "w") as f:
    f.write("1\n2\n3\n4\n5")
with open(name) as f:
    print(next(f), end="")
    for line in f:
        if line == "3\n":
            break
    print(repr(f.readline()), f.read(), next(f, "end"))
try:
    with open(name) as f:
        raise KeyError("inside")
except KeyError as e:
    print(e, f.closed)
with open(name) as a, open(name) as b:
    print([x + y for x, y in zip(a, b)])
f = open(name)
g = iter(f)
print(g is f, g.__next__())
f.close()
f.close()
try:
    next(g)
except ValueError as e:
    print(e)
print(*reversed(list(open(name).read().split())), max(open(name)), sorted(open(name))[0])
with open(name, "wb") as f:
    f.write(b"no newline at end" + b"x" * 3000)
with open(name, "rb") as f:
    print([len(l) for l in f], f.readline())
os.remove(name)
