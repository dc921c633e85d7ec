# Nesting of blocks and functions within CPython's limits works.
# needs: memory
def blocks(n, header):
    return "".join(" " * i + header + "\n" for i in range(n)) + " " * n


ns = {"out": []}
exec(blocks(90, "if 1:") + "out.append('if')", ns)
exec(blocks(18, "for i in 'a':") + "out.append('for')", ns)
exec(blocks(18, "while 1:") + "break\n" + "".join(" " * i + "break\n" for i in range(17, 0, -1)) + "out.append('while')", ns)
print(ns["out"])
exec("".join(" " * i + "def f%d(a%d):\n" % (i, i) for i in range(20)) + " " * 20 + "return [" + ", ".join("a%d" % i for i in range(20)) + "]\n"
     + "".join(" " * i + "return f%d\n" % i for i in range(19, 0, -1)), ns)
f = ns["f0"]
for i in range(20):
    f = f(i)
print(f)
src = "".join(" " * i + "try:\n" for i in range(9)) + " " * 9 + "1/0\n"
for i in range(8, -1, -1):
    src += " " * i + "except KeyError: out.append('no')\n" + " " * i + "finally: out.append(%d)\n" % i
ns["out"] = []
try:
    exec(src, ns)
except ZeroDivisionError:
    print(ns["out"])
exec("".join(" " * i + "class C%d:\n" % i for i in range(20)) + " " * 20 + "x = 5", ns)
c = ns["C0"]
for i in range(1, 20):
    c = getattr(c, "C%d" % i)
print(c.x, len(c.__qualname__), c.__qualname__[:11])
try:
    compile(blocks(101, "if 1:") + "x", "t", "exec")
except IndentationError as e:
    print(e.msg)
src = "r = " + "lambda: " * 20 + "5"
exec(src, ns)
r = ns["r"]
for _ in range(20):
    r = r()
print(r, eval("[" * 15 + "x for x in 'a'" + "] for _ in 'b'" * 14 + "]") is not None)
