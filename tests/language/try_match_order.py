# How except expressions are evaluated and matched.
log = []


def v(name, value):
    log.append(name)
    return value


try:
    raise IndexError("x")
except v("a", KeyError):
    pass
except v("b", (TypeError, v("c", LookupError))):
    print("matched", log)
except v("d", IndexError):
    pass
for bad in (5, "str", None, int, [ValueError], (ValueError, 5), object()):
    try:
        try:
            raise KeyError("k")
        except bad:
            print("matched?")
    except TypeError as e:
        print(e, "|", repr(e.__context__))
    except KeyError:
        print("unmatched")
try:
    raise ValueError
except (KeyError, (IndexError, ValueError)) if 0 else (KeyError, ValueError):
    print("conditional")
try:
    raise ValueError
except ():
    print("never")
except Exception:
    print("empty tuple matches nothing")
try:
    try:
        raise ValueError("first")
    except undefined_name:
        pass
except NameError as e:
    print(e, repr(e.__context__))


class Meta(type):
    def __instancecheck__(cls, o):
        print("not asked")
        return True

    def __subclasscheck__(cls, o):
        print("not asked")
        return True


class Trick(Exception, metaclass=Meta):
    pass


try:
    raise KeyError("k")
except Trick:
    print("wrong")
except KeyError:
    print("right")
