# format() and __format__.
class F:

    def __format__(self, spec):
        return "[%s]" % spec


class S:

    def __str__(self):
        return "S!"


class Bad:

    def __format__(self, spec):
        return 5


print(format(F()), format(F(), "abc"), f"{F():x{1}y}", "{:{}}".format(F(), "z"), format(S()),
      format(S(), ""), f"{S()}", f"{S()!s:>5}", format(5), format(None), format([1]),
      format(3, "03"),
      format("a", "<3") + "|")
for f in (lambda: format(S(), "5"), lambda: format(Bad()), lambda: f"{Bad()}",
          lambda: format([1], "5"), lambda: format(None, "d"), lambda: format(1, 2),
          lambda: format(), lambda: format(1, "q"), lambda: format(S, "x"),
          lambda: "{:5}".format({}), lambda: format(b"a", "5"), lambda: format((1, ), ">5")):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
