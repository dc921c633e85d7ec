# UnboundLocalError: assignment anywhere in the function makes a name local.
x = "global"


def t(f, *a):
    try:
        print(f(*a))
    except NameError as e:
        print(type(e).__name__, e)


def after():
    print(x)
    x = 1


def aug():
    x += 1


def branch(flag):
    if flag:
        x = 1
    return x


def loop(n):
    for x in range(n):
        pass
    return x


def handler():
    try:
        1 / 0
    except ZeroDivisionError as x:
        pass
    return x


def imported():
    x
    import x


def deleted():
    x = 1
    del x
    return x


def walrus():
    return x if False else (x, (x := 1))


def withas():
    x
    with open as x:
        pass


def inner_def():
    x()

    def x():
        pass


for f in after, aug, handler, imported, deleted, walrus, withas, inner_def:
    t(f)
t(branch, 1)
t(branch, 0)
t(loop, 2)
t(loop, 0)
