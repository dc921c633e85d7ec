# Every binary operator: normal, reflected, and NotImplemented from both sides.
class A:
    pass


class B:
    pass


def left(name):
    return lambda s, o: "%s(%s)" % (name, type(o).__name__)


names = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
ops = "+ - * @ / // % ** << >> & ^ |".split()
for n in names:
    setattr(A, "__%s__" % n, left(n))
    setattr(B, "__r%s__" % n, left("r" + n))
env = {"a": A(), "b": B(), "n": 1}
for n, op in zip(names, ops):
    print(op, eval("a %s b" % op, env), eval("a %s n" % op, env), eval("n %s b" % op, env))
setattr(A, "__divmod__", left("divmod"))
setattr(B, "__rdivmod__", left("rdivmod"))
print(divmod(A(), 1), divmod(1, B()))


class N:
    pass


for n in names:
    setattr(N, "__%s__" % n, lambda s, o: NotImplemented)
    setattr(N, "__r%s__" % n, lambda s, o: NotImplemented)
env = {"x": N(), "y": N(), "b": B()}
for op in ops:
    try:
        eval("x %s y" % op, env)
    except TypeError as e:
        print(e, "|", eval("x %s b" % op, env))
