# close: GeneratorExit inside, finally, ignoring it is an error.
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit as e:
        print("exit", repr(e))
        raise
    finally:
        print("finally")


a = g()
next(a)
print(a.close(), a.close(), list(a))
b = g()
print("unstarted", b.close(), list(b))


def ignore():
    try:
        yield 1
    except GeneratorExit:
        yield 2


c = ignore()
next(c)
try:
    c.close()
except RuntimeError as e:
    print(e)
print(list(c))


def other():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("instead")


c = other()
next(c)
try:
    c.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))


def returns():
    try:
        yield 1
    except GeneratorExit:
        return


c = returns()
next(c)
print("closed", c.close())


def withfin():
    for i in range(3):
        try:
            yield i
        finally:
            print("fin", i)


for x in withfin():
    print(x)
c = withfin()
next(c), next(c)
c.close()
c = (print("cond", i) or i for i in range(3))
next(c)
c.close()
print(next(c, "done"))
