# str.format: fields by position, by name, automatic numbering, conversions.
print("{} {}".format(1, "a"), "{1} {0}".format(1, 2), "{a}{b}".format(a=1, b=2),
      "{0}{0}{x}".format("q", x="r"), "{{}} {{{}}}".format(1))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|{1:<4}|{2:^5}|".format("a", "b", "c"),
      "{:5}|{:5}|".format(1, "s"), "{:>{w}}|{:{f}^{w}}".format(1, 2, w=4, f="*"))
print("{0[0]} {1[k]} {1[0]} {1[-1]}".format([10, 20], {"k": "v", 0: "zero", "-1": "neg"}))


class P:
    x = 5
    y = [1, {"z": "deep"}]

    def __format__(self, spec):
        return "<" + spec + ">"


print("{0.x} {0.y[1][z]} {p.x}".format(P(), p=P()), "{:anything goes}".format(P()),
      "{:{}{}}".format(P(), "a", "b"), "{0:{0.x}}".format(P()))
print("{:{}}".format(3.14159, ".2f"), "{0:{1}{2}d}".format(42, "0", 6),
      "{a[b c]} {a[!]} {a[}]}".format(a={
          "b c": 1,
          "!": 2,
          "}": 3
      }), "{é}".format(é=1), "{: }".format(5), "{:}".format("x"))
print("".format(), "no fields".format(1, 2, a=3), "{0}".format(None), "{[1]}".format("ab"),
      "{.real}".format(5), "{:s}".format("x"), "{!s:.2}".format(12345),
      "{0:x<5}{0:x>5}".format("é"))
