# Conditions known at compile time: bindings in dead code still decide scopes.
def gen():
    if 0:
        yield 1
    return 5


print(type(gen()).__name__)


def local():
    if 0:
        x = 1
    try:
        return x
    except UnboundLocalError:
        return "local though never bound"


x = "global"
print(local())


def after_return():
    return "r"
    y = 1
    global never
    never = 2


print(after_return(), "never" in globals())


def after_while():
    while 1:
        break
    else:
        return "no"
    return "yes"
    return "no"


def while_true():
    n = 0
    while True:
        n += 1
        if n > 3:
            return n
    print("unreachable")


def nested():
    for i in range(3):
        continue
        raise ValueError
    while not 0:
        if 1:
            return "nested", i
        else:
            return "no"


def tries():
    try:
        return "try"
        raise ValueError
    except ValueError:
        return "no"
    finally:
        pass
    return "no"


def consts():
    out = []
    if None: out.append(1)
    elif "": out.append(2)
    elif (): out.append(3)
    elif 0.0: out.append(4)
    elif ...: out.append(5)
    if "text" and 1: out.append(6)
    if not (): out.append(7)
    if __debug__: out.append(8)
    if not __debug__: out.append(9)
    if 1 or undefined: out.append(10)
    if 0 and undefined: out.append(11)
    if lambda: 0: out.append(12)
    while "s":
        out.append(13)
        break
    while None: out.append(14)
    assert 1, undefined
    return out


print(after_while(), while_true(), nested(), tries(), consts())
try:
    exec("if 0:\n return 5")
except SyntaxError as e:
    print(e.msg)
try:
    exec("while 0:\n x = yield")
except SyntaxError as e:
    print(e.msg)
try:
    exec("if 0:\n nonlocal q")
except SyntaxError as e:
    print(e.msg)


def doc():
    if 0: "not the doc"


print(doc.__doc__)
