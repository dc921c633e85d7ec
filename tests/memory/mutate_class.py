# Classes, instances and modules changed in the midst of look-ups on them.
class D:
    def __init__(self, action):
        self.action = action

    def __get__(self, o, t):
        self.action()
        return "got"

    def __set__(self, o, v):
        self.action()

    def __set_name__(self, o, n):
        pass


class A:
    pass


class B(A):
    pass


def strip():
    for n in ("d", "e"):
        if n in B.__dict__:
            delattr(B, n)


B.d = D(strip)
b = B()
print(b.d, hasattr(b, "d"))
B.d = D(lambda: setattr(B, "__bases__", (A2,)))


class A2:
    x = "A2"


print(b.d, b.x, B.__bases__ == (A2,))


class G:
    def __getattr__(self, n):
        G.late = "class attribute made meanwhile"
        self.__dict__[n] = 1
        self.__class__ = A2
        return n


g = G()
print(g.first, type(g).__name__, g.first, g.x)


class S:
    def __setattr__(self, n, v):
        self.__dict__.clear()
        self.__dict__[n] = v
        if len(S.__dict__) < 30:
            setattr(S, "extra" + n, v)


s = S()
for n in "abc":
    setattr(s, n, n)
print(s.__dict__, s.extraa)


class L:
    pass


o = L()
for i in range(30):
    setattr(o, "n%d" % i, i)
for i in range(0, 30, 2):
    delattr(o, "n%d" % i)
for n in list(o.__dict__):
    o.__dict__.pop(n) if int(n[1:]) % 3 else o.__dict__.update({n + "x": 1})
print(o.__dict__, [n for n in dir(o) if n[0] == "n"])
try:
    for n in o.__dict__:
        setattr(o, n + "y", 1)
except RuntimeError as e:
    print(e)


class E:
    def __eq__(self, x):
        o.__dict__.clear()
        return True

    __hash__ = None


o.__dict__ = {"e": E()}
print(o.__dict__ == {"e": 1}, o.__dict__)
