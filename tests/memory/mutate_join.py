# Sequences changed while join, format and other functions read them.
class S(str):
    pass


class Grow:
    def __init__(self, target, action):
        self.target, self.action = target, action

    def __iter__(self):
        for x in self.target:
            self.action(self.target)
            yield x


a = ["a", "b", "c"]
print(",".join(Grow(a, lambda t: len(t) < 6 and t.append("d"))), a)
print(",".join(Grow(a, lambda t: t.pop())), a)
print(b",".join(x.encode() for x in Grow(a, lambda t: t.clear())), a)


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        src.clear()
        return self.v


class Str:
    def __str__(self):
        src.clear()
        return "S"

    __repr__ = __str__


class Fmt:
    def __format__(self, spec):
        src.clear()
        return "F"


src = [I(1), I(2), I(3)]
print(bytes(src), len(src))
src = [1, I(2), 3]
print(bytearray(src), len(src))
src = [Str(), Str()]
print("%s %s" % tuple(src), str(src), f"{src}", "{0} {0}".format(src))
src = [Fmt(), 1]
print("{0} {1}".format(*src), "{[1]}".format([0, 5]), len(src))
src = {"a": Fmt(), "b": 2}
print("{a}".format_map(src), src)
src = {"k": Str(), "l": 1}
try:
    print("%(k)s %(l)s" % src)
except KeyError as e:
    print("KeyError", e)
src = {1: Str(), 2: 3}
try:
    print(src)
except RuntimeError as e:
    print(e)
src = [1, 2, 3]
print(sum(x for x in src if len(src) > 8 or not src.append(0)), len(src))
print(max(src, key=lambda x: src.clear() or x), src)
