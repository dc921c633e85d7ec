# yield, await and := in annotations are errors, evaluated or not.
# by-hand: 3.11 allows them where annotations are evaluated at once
FUTURE = "from __future__ import annotations\n"
ANNOTATED = ["x: %s", "x: %s = 1", "x.y: %s", "x[0]: %s", "(x): %s", "def g(a: %s): pass", "def g() -> %s: pass",
             "def g(*a: %s, b: 1 = 2, **k: 1): pass", "class C:\n  x: %s"]
FORBIDDEN = ["(yield)", "[(yield 1)]", "(yield from y)", "(y := 1)", "f(a=(y := 1))", "[1 for i in y if (yield)]", "f'{(y := 1)}'"]
ALLOWED = ["lambda: (yield)", "lambda: (y := 1)", "x[y]", "[i for i in y]"]


def outcome(source):
    try:
        compile(source, "name.py", "exec")
        return "allowed"
    except SyntaxError as error:
        return f"{error.msg}, {error.lineno}:{error.offset}"


for form in ANNOTATED:
    print(form)
    for expression in FORBIDDEN:
        source = form % expression
        function = "def f():\n " + source.replace("\n", "\n ")
        outcomes = [outcome(text) for text in (source, function, FUTURE + source, FUTURE + function)]
        assert "allowed" not in outcomes, (source, outcomes)
        print("   ", expression, outcomes[1])
    print("   ", "await", outcome("async def f():\n " + (form % "(await y)").replace("\n", "\n ")))
    for expression in ALLOWED:
        source = form % expression
        print("   ", expression, outcome(source), outcome("def f():\n " + source.replace("\n", "\n ")), outcome(FUTURE + source))
print(outcome("def f():\n x[(yield)]: 1\n (yield).y: 2\n x: int = (yield)\n def g(a: int = (yield)): pass"))
