# Line numbers of errors in statements of every kind.
# by-hand: 3.14 gives a failed assertion the line of its condition
def line(src):
    try:
        exec(src, {"d": {}, "l": [], "n": None})
    except BaseException as e:
        tb = e.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        print(type(e).__name__, tb.tb_lineno, tb.tb_frame.f_code.co_name)
    else:
        print("no error")


line("\n\nundefined")
line("x = 1\ny = x / 0\n")
line("if 1:\n\n  if 1:\n    # c\n    d['k']")
line("for i in range(3):\n  if i == 2:\n    l[i]")
line("for i in [1]:\n  pass\nelse:\n  l[1]")
line("for i in (\n 1,\n 2,\n n.x):\n  pass")
line("for i in n:\n  pass")
line("for a, b in [\n (1, 2),\n 3]:\n  pass")
line("while n is None:\n  n = 5\n  l[0]")
line("while 1:\n  if (\n   n.x\n  ): pass")
line("try:\n  1/0\nexcept ZeroDivisionError:\n  l[0]")
line("try:\n  1/0\nexcept (\n  KeyError,\n  nope\n): pass")
line("try:\n  pass\nelse:\n  l[0]\nfinally:\n  x = 1")
line("try:\n  1/0\nfinally:\n\n  x = 1")
line("try:\n  pass\nfinally:\n  l[0]")
line("with n as x:\n  pass")
line("raise (\n  ValueError(\n   'x'))")
line("assert (\n  n\n)")
line("assert n, (\n  l[0]\n)")
line("del (\n  d['a']\n)")
line("def f():\n  x = 1\n\n  return l[x]\n\nf()")
line("class C:\n  x = 1\n  y = l[x]")
line("@n\ndef f(): pass")
line("@(\n lambda f: l[0]\n)\ndef f(): pass")
line("def f(\n  a=1,\n  b=l[0],\n): pass")
line("class C(\n  n,\n  l[0],\n): pass")
line("import sys\nimport nothing_here\n")
line("from sys import (\n  path,\n  nothing_here)")
line("global q\nq\n")
line("x: int = (\n  1 +\n  n)")
line("n += (\n  1)")
line("l[0] = (\n  5)")
line("a, b = (\n  1,\n  2,\n  3)")
line("match 5:\n  case 1: pass\n  case x if n.y: pass")
line("match n.q:\n  case 1: pass")
line("x = 1; y = 2; l[y]; z = 3")
line("return_ = [\n  i for i in\n  l[0]\n]")
