# A thousand small generated expressions agree with a stack evaluator.
# needs: memory
seed = 12345


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n


OPS = [("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b), ("&", lambda a, b: a & b), ("|", lambda a, b: a | b), ("^", lambda a, b: a ^ b)]


def make(depth):
    if depth == 0 or rnd(5) == 0:
        k = rnd(4)
        if k == 0:
            v = rnd(100)
            return str(v), v
        name = "xyz"[k - 1]
        return name, env[name]
    k = rnd(9)
    a, va = make(depth - 1)
    b, vb = make(depth - 1)
    if k < 6:
        op, fn = OPS[k]
        return "(%s %s %s)" % (a, op, b), fn(va, vb)
    if k == 6:
        return "(%s if %s else %s)" % (a, b, a), va
    if k == 7:
        return "(%s and %s)" % (a, b), va and vb
    return "[%s, %s][%d]" % (a, b, 1), vb


env = {"x": 7, "y": -3, "z": 2 ** 40}
bad = 0
size = 0
for i in range(1000):
    src, want = make(5)
    size += len(src)
    got = eval(src, dict(env))
    ns = {}
    exec("def f(x, y, z):\n    return " + src, ns)
    if got != want or ns["f"](**env) != want:
        bad += 1
        print(src, want, got)
print(bad, size)
