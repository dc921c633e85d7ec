# A deleted name can be bound again; deletion in branches and loops.
def f(flag):
    x = 1
    if flag:
        del x
    try:
        return x
    except UnboundLocalError as e:
        x = "again"
        return x


print(f(True), f(False))


def g():
    out = []
    for i in range(4):
        if i % 2:
            y = i
        try:
            out.append(y)
            del y
        except UnboundLocalError:
            out.append(None)
    return out


print(g())
len_ = len
len = lambda x: "shadow"
print(len([]))
del len
print(len([]))


def h():
    a, b = 1, 2
    del a
    a = b
    del b
    return a


print(h())


class K:
    x = 5
    y = x
    del x


print(hasattr(K, "x"), K.y)
