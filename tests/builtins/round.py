# round() of user types, and its results.
class R:

    def __round__(self, n="none"):
        return ("round", n)


class N:

    def __round__(self):
        return "no digits"


class I:

    def __index__(self):
        return 1


print(round(R()), round(R(), 2), round(R(), None), round(N()), round(2.567, I()),
      round(1234, -I().__index__()), round(True), round(5), round(2.5), round(-2.5), round(3.5),
      round(0.5),
      type(round(2.0)).__name__,
      type(round(2.0, 0)).__name__, round(number=1.25, ndigits=1))
for f in (lambda: round("a"), lambda: round(N(), 1), lambda: round(1.5, "a"), lambda: round(None),
          lambda: round(), lambda: round(1j), lambda: round(object()), lambda: round(float("inf")),
          lambda: round([1])):
    try:
        print(f())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
