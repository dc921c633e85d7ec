# Practical descriptors: typed fields, cached values, lazy class attributes.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, cls):
        if obj is None:
            return self
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError("%s must be %s" % (self.name[1:], self.kind.__name__))
        setattr(obj, self.name, value)


class Cached:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, cls):
        if obj is None:
            return self
        print("computing", self.f.__name__)
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Point:
    x = Typed(int)
    label = Typed(str)

    def __init__(self, x, label):
        self.x = x
        self.label = label

    @Cached
    def square(self):
        return self.x ** 2


p = Point(3, "p")
print(p.x, p.label, p.square, p.square, sorted(p.__dict__))
for a in (("a", "b"), (1, 2)):
    try:
        Point(*a)
    except TypeError as e:
        print(e)
del p.square
p.x = 4
print(p.square, Point.x.kind, Point.square.f.__qualname__)


class ClassProp:
    def __get__(self, obj, cls):
        return cls.__name__.lower()


class A:
    tag = ClassProp()


class Bee(A):
    pass


print(A.tag, Bee.tag, Bee().tag)
