# In-place dunders: result replaces the target; NotImplemented falls back.
class A:
    def __init__(self, v):
        self.v = v

    def __iadd__(self, o):
        print("iadd", o)
        return "replaced"

    def __isub__(self, o):
        print("isub", o)
        return NotImplemented

    def __sub__(self, o):
        print("sub", o)
        return A(self.v - o)

    def __imul__(self, o):
        return NotImplemented

    def __matmul__(self, o):
        return ("matmul", o)


a = A(5)
a += 1
print(a)
a = A(5)
a -= 2
print(a.v)
try:
    a *= 2
except TypeError as e:
    print(e)
b = a
a @= 3
print(a)


class R:
    def __rmul__(self, o):
        return "rmul"

    def __rpow__(self, o):
        return "rpow"


b *= R()
print(b)
x = 2
x **= R()
print(x)
