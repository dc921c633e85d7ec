# Functions and classes made by exec: their globals, closures, defaults, line numbers.
src = """
def outer(n):
    def inner():
        return n + base
    return inner

class K:
    attr = base
    def m(self):
        return __class__.__name__, base
"""
ns = {"base": 10}
exec(src, ns)
print(ns["outer"](5)(), ns["K"]().m(), ns["K"].attr)
ns["base"] = 20
print(ns["outer"](5)(), ns["K"]().m(), ns["K"].attr)
print(ns["K"].__module__, ns["K"].__qualname__, ns["outer"].__globals__ is ns)
ns2 = {"base": "s", "__name__": "custom"}
exec("class Q: pass\ndef f(): pass", ns2)
print(ns2["Q"].__module__, ns2["f"].__module__, ns2["Q"])
for i in range(3):
    exec("def f%d(): return %d" % (i, i))
print(f0(), f1(), f2())
fs = [eval("lambda x: x * %d" % i) for i in range(3)]
print([f(10) for f in fs])
try:
    exec("\n\ndef bad():\n    raise ValueError('here')\n\nbad()")
except ValueError as e:
    tb = e.__traceback__
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_filename == "<string>", tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(out[1:])
try:
    exec("x = (\n1 +\n")
except SyntaxError as e:
    print(e.msg, e.lineno)
d = {}
exec("a: int = 1\nb: str", d)
print(sorted(k for k in d if not k.startswith("__")))


def template(name, fields):
    exec("class %s:\n def __init__(self, %s):\n  %s" % (name, ", ".join(fields), "; ".join("self.%s = %s" % (f, f) for f in fields)), globals())
    return globals()[name]


P = template("P", ["x", "y"])
print(vars(P(1, y=2)))
exec("exec('exec(\"deep = 1\")')")
print(deep, eval("eval('eval(\"deep\")')"))
