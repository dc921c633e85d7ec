# __set_name__ is called for each attribute after the class is made.
class D:
    def __init__(self, label):
        self.label = label

    def __set_name__(self, owner, name):
        print("set_name", self.label, owner.__name__, name)
        self.name = name

    def __get__(self, obj, cls):
        return self if obj is None else ("value of", self.name)


class C:
    x = D(1)
    y = z = D(2)
    plain = 5


print(C().x, C.y.name)
C.late = D(3)
try:
    C().late
except AttributeError as e:
    print(e)
C.late.__set_name__(C, "late")
print(C().late)


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__, cls.__dict__["q"].name)


class E(Base):
    q = D(4)


T = type("T", (), {"dyn": D(5)})


class Boom:
    def __set_name__(self, owner, name):
        raise ValueError("bad name " + name)


try:

    class F:
        b = Boom()

except Exception as e:
    cause = e.__cause__ or e
    print(type(cause).__name__, cause)


class NotOnType:
    pass


n = NotOnType()
n.__set_name__ = lambda *a: print("never")


class G:
    attr = n


print("done")
