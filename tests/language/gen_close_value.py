# close returns the generator's return value.
# by-hand: new in 3.13, 3.11 returns None
def g():
    try:
        yield 1
    except GeneratorExit:
        return "from close"


a = g()
next(a)
print(a.close(), a.close())
b = g()
print(b.close())


def sub():
    r = "none"
    try:
        r = yield from g()
    finally:
        print("sub", r)
    return "end"


c = sub()
next(c)
print(c.close())


def fin():
    try:
        yield 1
    finally:
        return "finally value"


d = fin()
next(d)
print(d.close())
