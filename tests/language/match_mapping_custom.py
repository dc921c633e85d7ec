# Mapping patterns use get with a private default; dict subclasses with __missing__.
class D(dict):
    def __missing__(self, k):
        print("missing called")
        return "made up"

    def get(self, k, default=None):
        print("get", k)
        return super().get(k, default)

    def keys(self):
        print("keys")
        return super().keys()

    def __contains__(self, k):
        print("contains", k)
        return super().__contains__(k)


d = D(a=1)
match d:
    case {"b": x}:
        print("b", x)
    case {"a": x}:
        print("a", x)
match d:
    case {"a": x, **rest}:
        print(x, rest, type(rest).__name__)


class Fake:
    def get(self, k, d=None):
        return 5

    def keys(self):
        return ["a"]

    def __getitem__(self, k):
        return 5


match Fake():
    case {"a": 5}:
        print("mapping")
    case _:
        print("not a mapping")


class K:
    k1 = "same"
    k2 = "same"


try:
    match {"same": 1}:
        case {K.k1: a, K.k2: b}:
            print("never")
except ValueError as e:
    print(e)
match {"same": 1}:
    case {K.k1: a, "other": b}:
        print("never")
    case {K.k1: 1 as a}:
        print("a", a)


def guard(x):
    match x:
        case {"n": int(n)} if n > 10:
            return "big", n
        case {"n": int(n)}:
            return "small", n
        case {"n": _}:
            return "not int"


print(guard({"n": 50}), guard({"n": 5}), guard({"n": "s"}), guard({}))
