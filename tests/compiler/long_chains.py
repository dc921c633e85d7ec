# Long if/elif chains, boolean and comparison chains, long statements.
# needs: memory
src = "def f(x):\n if x == 0: return 'zero'\n" + "".join(" elif x == %d: return 'v%d'\n" % (i, i) for i in range(1, 500)) + " else: return 'else'"
ns = {}
exec(src, ns)
f = ns["f"]
print(f(0), f(1), f(254), f(255), f(256), f(499), f(500))
x = 5
print(eval(" and ".join(["x"] * 400 + ["0"])), eval(" or ".join(["0"] * 400 + ["x"])), eval(" < ".join(map(str, range(300)))))
print(eval(" + ".join(["x"] * 500)), eval(" - ".join(["x"] * 500)), eval("x" + " * 1" * 500), eval(" | ".join(map(str, range(300)))))
print(eval("x if 0 else " * 50 + "'last'"), eval("not " * 100 + "x"), eval("-" * 100 + "x"), eval("~" * 101 + "x"))


class A:
    n = 0

    def __call__(self):
        self.n += 1
        return self

    def __getitem__(self, k):
        self.n += k
        return self


a = A()
a.a = a
print(eval("a" + "()" * 200).n, eval("a" + "[1]" * 200).n, eval("a" + ".a" * 300) is a, eval("a" + ".a()[0]" * 50).n)
src = "def g(x):\n match x:\n" + "".join("  case %d: return 'c%d'\n" % (i, i) for i in range(300)) + "  case _: return 'none'"
exec(src, ns)
print(ns["g"](0), ns["g"](255), ns["g"](299), ns["g"](300))
exec("; ".join("y%d = %d" % (i, i) for i in range(500)))
print(y0, y499)
exec("import " + ", ".join("sys as s%d" % i for i in range(100)))
print(s0 is s99)
exec("del " + ", ".join("y%d" % i for i in range(500)))
print("y0" in globals())
src = "def h():\n global " + ", ".join("q%d" % i for i in range(300)) + "\n" + "".join(" q%d = %d\n" % (i, i) for i in range(300))
exec(src)
h()
print(q0, q299)
print(len(eval("'a' " * 1000)), eval("lambda " + ", ".join("p%d=%d" % (i, i) for i in range(280)) + ": p279")())
