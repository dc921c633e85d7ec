# A chain asks the truth of each link but the last; errors come through.
class Res:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("bool", self.name)
        if self.truth is None:
            raise ValueError("no truth")
        return self.truth


class X:
    def __init__(self, name, truth=True):
        self.res = Res(name, truth)

    def __lt__(self, o):
        return self.res


r = X("a") < X("b") < X("c")
print(r.name)
r = X("a", False) < X("b")
print(r.name)
r = X("a", False) < X("b") < 0
print(r.name)
try:
    X("a", None) < X("b") < 1
except ValueError as e:
    print(e)
try:
    1 < 2 < "x"
except TypeError as e:
    print(e)
print(3 < 2 < "x")


class BadBool:
    def __bool__(self):
        return 1


try:
    if BadBool():
        pass
except TypeError as e:
    print(e)
try:
    not BadBool()
except TypeError as e:
    print(e)
