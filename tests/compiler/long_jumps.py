# Loops, conditions and handlers whose bodies are longer than any short jump.
# needs: memory
# slow
body = "".join("  a = a + 1; b = (a, a)\n" for i in range(3000))
ns = {}
exec("def f(n):\n a = 0\n while n:\n  n -= 1\n  if a < 0: break\n  if n == 1: continue\n" + body + " else: return 'else', a\n return 'broke'", ns)
print(ns["f"](3))
exec("def g(flag):\n a = 0\n if flag:\n" + body + " else:\n" + body.replace("+ 1", "- 1") + " return a", ns)
print(ns["g"](1), ns["g"](0))
exec("def h(x):\n a = 0\n try:\n" + body + "  1 / x\n except ZeroDivisionError:\n" + body + "  return 'handled', a\n finally:\n" + body + " return a", ns)
print(ns["h"](1), ns["h"](0))
exec("def k():\n out = 0\n for i in range(3):\n  a = i\n" + body + "  out += a\n return out", ns)
print(ns["k"]())
exec("def e(x):\n try:\n  1 / 0\n except ZeroDivisionError:\n  a = 5\n" + body + "  b = x[1]\n", ns)
try:
    ns["e"]([])
except IndexError as e:
    print(e, e.__traceback__.tb_next.tb_lineno, repr(e.__context__))
exec("def w(m):\n a = 1\n with m:\n" + body + "  return a", ns)


class M:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        print("exit", a[0])


print(ns["w"](M()))
exec("def c(x):\n return x and (" + " + ".join(["x"] * 800) + ") or 'no'", ns)
print(ns["c"](1), ns["c"](0))
exec("def y(n):\n a = 0\n while True:\n  yield a\n" + body + "  if a > n: return\n", ns)
print(list(ns["y"](5000)))
exec("def p(x):\n return [" + "x if x else 0, " * 2000 + "][-1]", ns)
print(ns["p"](3), ns["p"](0))
