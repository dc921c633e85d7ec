# str() of objects and of bytes with an encoding.
class A:

    def __str__(self):
        return "A!"


class R:

    def __repr__(self):
        return "R!"


class Bad:

    def __str__(self):
        return 5

    def __repr__(self):
        return None


print(str(A()), str(R()), repr(R()), str(object=5), f"{A()} {R()}", "%s %r" % (R(), R()), [R()],
      str(A) == repr(A))
print(str(b"ab"), str(b"ab", "ascii"), str(b"\xc3\xa9", "utf-8"),
      str(bytearray(b"x"), encoding="utf-8"), str(b"\xff", "ascii", "replace"),
      str(b"\xff", errors="ignore"), str(memoryview(b"mv"), "utf-8"))
for f in (lambda: str(Bad()), lambda: repr(Bad()), lambda: str(b"\xff", "utf-8"),
          lambda: str("a", "utf-8"), lambda: str(5, "utf-8"), lambda: str([], errors="x"),
          lambda: f"{Bad()}", lambda: "%r" % Bad(), lambda: print(Bad()), lambda: ascii(Bad())):
    try:
        print(f())
    except (TypeError, UnicodeError) as e:
        print(type(e).__name__, e)
