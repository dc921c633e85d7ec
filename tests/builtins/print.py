# print(): sep, end, file, flush, __str__.
class S:

    def __str__(self):
        return "S!"


class F:

    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("FLUSH")


print()
print(1, "a", None, S(), [S], sep="-")
print("a", "b", sep="")
print("no newline", end="")
print("", "x", end="|\n", sep="...")
print(*"abc", sep="\n")
print("é", "€", sep=None, end=None)
print(sep="unused")
f = F()
print("to", "f", 1, file=f)
print("x", end="", file=f, flush=True)
print(file=f, end="only end")
print(f.parts)
print("to stdout", file=None, flush=True)
for g in (lambda: print(sep=5), lambda: print(end=b"x"), lambda: print("a", file=5),
          lambda: print(foo=1), lambda: print("a", "b", sep=1), lambda: print(1, file=object())):
    try:
        g()
    except (TypeError, AttributeError) as e:
        print(
            type(e).__name__, e if "sep" in str(e) or "end" in str(e) or "write" in str(e) else "")


class Err:

    def __str__(self):
        raise ValueError("no str")


try:
    print("before", Err(), "after")
except ValueError as e:
    print("|", e)
