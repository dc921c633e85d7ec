# Line numbers inside expressions that span lines.
# by-hand: since 3.12 comprehensions run in their function's frame
def line(src):
    try:
        exec(src, {"n": None, "l": [], "one": 1, "f": lambda *a, **k: 1 / 0, "g": lambda *a, **k: 1})
    except Exception as e:
        tb = e.__traceback__.tb_next
        print(type(e).__name__, tb.tb_lineno, tb.tb_next and tb.tb_next.tb_lineno)
    else:
        print("no error")


line("x = (one\n     + n)")
line("x = (one +\n     one +\n     n +\n     one)")
line("x = (one,\n     l[0],\n     2)")
line("x = [\n  1,\n  n.a,\n]")
line("x = {\n  'a': 1,\n  'b': n.b,\n}")
line("f(\n  1,\n  2\n)")
line("f(1,\n  l[0])")
line("g(1,\n  2,\n  *n)")
line("g(1,\n  k=n.k,\n)")
line("g(\n  f(\n    1))")
line("(g\n (1)\n .real\n .missing\n .other)")
line("(n\n [0])")
line("l[\n  0\n]")
line("x = (one and\n  one and\n  n.x)")
line("x = (n or\n  l[0])")
line("x = (one if\n  n.z else\n  2)")
line("x = (l[0]\n  if one\n  else 2)")
line("x = (one < 2 <\n  n)")
line("x = not (\n  n.x)")
line("x = -(\n  n)")
line("x = [i\n  for i in [1]\n  if n.x]")
line("x = [n.x\n  for i in [1]]")
line("x = [i\n  for i in n]")
line("x = list(i\n  for i in [1]\n  if n.x)")
line("x = (lambda:\n  n.x)()")
line("x = (f'''\n{one}\n'''\n + n)")
line("x = '''\n\n''' + n")
line("x = ('a'\n  'b'\n  + n)")
line("x = one + \\\n  n")
line("x = (y :=\n  n.x)")
line("x, y = (one,\n  *n)")
line("print(g(1,\n  2), g(\n  3), n(\n  4))")
line("x = {**{'a': 1},\n  **n}")
line("g(**{'a': 1},\n  **{'a': 2})")
line("x = l[0:\n  1][\n  5]")
