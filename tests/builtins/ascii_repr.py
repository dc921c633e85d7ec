# ascii() and repr() of containers and of user objects.
class R:

    def __repr__(self):
        return "é€"


class N:

    def __repr__(self):
        return 5


print(ascii("é€😀\n'"), ascii(["é", {
    "k€": b"\xff"
}]), ascii(R()), repr(R()), ascii(5), ascii("plain"), repr([R()]), ascii((R(), )),
      ascii("\x7f\x80\ud800"), len(ascii("😀")))
for f in (repr, ascii):
    try:
        print(f(N()))
    except TypeError as e:
        print(e)
R.__repr__ = lambda self: "changed"
print(repr(R()), str(R()), "%r %s" % (R(), R()), f"{R()!r} {R()}")
print(repr(None), repr(...), repr(print), repr(int), repr(type), repr(NotImplemented), repr(True),
      repr(range(3)), repr(slice(1)), repr(1.0), repr(10**20))
