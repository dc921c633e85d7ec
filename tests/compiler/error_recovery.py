# After a syntax error the compiler works on as before.
# needs: memory
bad = ["(", "def f(:", "'abc", "x = [1, {2: (3", "if x:\n", "class C:\n def f(self):\n  return (yield", "f'{", "  x", "lambda", "\\",
       "try: pass", "match x:\n case [1", "@", "for", "0x", "async def", "global", "a b", "'''", "import", "$", "def f():\n  x\n y"]
good = "def f(n):\n    return [i * n for i in range(3)]\nr = f(%d)"
for n in range(3):
    for b in bad:
        try:
            compile(b, "t", "exec")
            print("compiled?", b)
        except SyntaxError:
            pass
        ns = {}
        exec(good % n, ns)
        if ns["r"] != [0, n, 2 * n]:
            print("wrong", b, ns["r"])
    print("round", n)
count = 0
text = "def f(a, *b, c=1, **d):\n    x = [i for i in (a, {c: d})]\n    return f'{x!r}' if x else lambda: None\n"
for i in range(len(text)):
    try:
        compile(text[:i], "t", "exec")
    except SyntaxError:
        count += 1
print(count)
for i in range(len(text)):
    try:
        compile(text[:i] + text[i + 1:], "t", "exec")
    except SyntaxError:
        pass
print("done")
