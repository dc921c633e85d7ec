# Messages of augmented operators without support, one for each operator.
class N:
    pass


def t(op):
    ns = {"a": N(), "b": 1}
    try:
        exec("a %s b" % op, ns)
    except TypeError as e:
        print(e)


for op in "+= -= *= @= /= //= %= **= <<= >>= &= ^= |=".split():
    t(op)
for a, b in ((1, "x"), ([], 1), ("x", None), ((), [])):
    try:
        a += b
    except TypeError as e:
        print(e)
try:
    undefined += 1
except NameError as e:
    print(e)
