# The name of an except clause is deleted at its end, in every scope.
try:
    raise ValueError("m")
except ValueError as e:
    saved = e
print("e" in globals(), saved)
e = "before"
try:
    raise KeyError
except KeyError as e:
    e = "rebound"
print("e" in globals())


def f():
    e = 1
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as x:
        return str(x)


print(f())


def ret():
    try:
        raise ValueError("r")
    except ValueError as e:
        return e.args[0]


print(ret())


def deleted():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return "fine"


print(deleted())


class C:
    try:
        raise ValueError("in class")
    except ValueError as err:
        msg = str(err)


print(C.msg, hasattr(C, "err"))
for e in range(2):
    try:
        raise KeyError(e)
    except KeyError as k:
        continue
print("k" in globals(), e)


def g():
    global ge
    try:
        raise ValueError
    except ValueError as ge:
        print("ge" in globals())
    print("ge" in globals())


g()


def leaves():
    try:
        try:
            raise KeyError("in")
        except KeyError as e:
            raise ValueError("out")
    except ValueError:
        return "e" in locals()


print(leaves())
