# Folded constants have the value and type of the computed expression.
# needs: double memory
def f():
    return (1 + 2 * 3, 2 ** 10, -5 // 2, -5 % 3, 7 / 2, 1 << 70, ~5, -0.0, 0.0 * -1, not 1, not 0, 5 & 3, 5 | 8, 5 ^ 1)


print(f())
print(1 + 1.0, 1 + 1j, True + True, True & False, -True, +True, ~True, 1 == 1.0, 2 ** -1, 2 ** 0.5, (-8) ** 2, -8 ** 2)
print("a" + "b", "ab" * 3, 3 * "ab", "abc"[1], "abc"[-1], "abc"[::-1], (1, 2, 3)[1], (1, 2) + (3,), (0,) * 3, b"ab" + b"c", b"abc"[0])
print("%s-%d" % ("x", 5), "%%" % (), "%5.2f" % 3.14159, "abc" "def"[0], "" * 5, () * 5, "x" * 0, "x" * -1)
print(0.1 + 0.2, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 0.0 == -0.0, 3.0 // 2, 3.5 % -2, 10 ** 20, 10 ** 20 + 1, 2 ** 64 - 1)
print(type(1 + True).__name__, type(2 * 1.0).__name__, type(1 / 1).__name__, type(3 // 1.0).__name__, type("a" * True).__name__)
print([1, 2, 3] == [1, 2, 3], (1, 2) in [(1, 2)], 3 in (1, 2, 3), "b" in {"a", "b"}, 1 in {1: 2}, None is None, () == ())
print(1 if 0 else 2, 1 and 2, 0 and 2, 1 or 2, 0 or 2, not (1 and 0), 1 < 2 < 3, "a" if "" else "b", 0 if not 0 else 1)
a, b = 0.0, -0.0
print(a, b, 0.0, -0.0, [0.0, -0.0], (1, 1.0, True, 1j), {1: "a", 1.0: "b", True: "c"}, 0 == 0.0 == False)


def same_constants():
    return 0.0, -0.0, 0, False, 0j, -0j, 1, 1.0, True, "1", b"1", (0.0,), (-0.0,), (0,), (False,), ((1,),), ((1.0,),), ((True,),)


print(same_constants())
for src in ("1 / 0", "1 // 0", "1 % 0", "0 ** -1", "1 << -1", "'a' + 1", "(1, 2)[5]", "'abc'[10]", "-'a'", "'%d' % 'x'", "2 ** 'a'", "1 < 'a'",
            "'a' * 'b'", "~1.5", "10 ** 400 * 1.0", "1 in 2", "'%s %s' % ('a',)"):
    try:
        print(src, eval(src))
    except Exception as e:
        print(src, type(e).__name__)


def dead():
    if 0:
        1 / 0
    while 0:
        return "no"
    return 1 if True else 1 / 0


print(dead(), len("x" * 5000), len((0,) * 5000), 1 << 5000 > 0, 2 ** 5000 % 1000, (1 << 100000).bit_length())
