# What was in parentheses in the last statement of a block has no bearing on the clause that follows.
def generator():
    while True:
        try:
            print((yield))
        except ValueError as error:
            print("caught", error)


g = generator()
next(g)
g.send(1)
g.throw(ValueError("x"))
for inner in ("(yield)", "(x)", "(x.y)", "(x[0])", "(x, y)", "[(x)]", "((x))", "(x := 1)", "print((x))", "print((x), (y))", "a = (b)"):
    for header, clause in (("try:", "except A as b:"), ("try:", "except* A as b:"), ("if x:", "elif (y := x):"),
                           ("for a in b:", "else:"), ("try:", "finally:"), ("if x:", "elif a.b:")):
        for more in ("x", "x; y", "(a)", "a = b"):
            source = f"def f():\n {header}\n  {more}\n  {inner}\n {clause}\n  {more}"
            try:
                compile(source, "name", "exec")
            except SyntaxError as error:
                print(repr(source), error)
print("done")
