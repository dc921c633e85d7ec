# A descriptor with __set__ but no __get__: the attribute of the instance is found first.
class SetOnly:

    def __set__(self, instance, value):
        instance.__dict__["x"] = ("set", value)


class C:
    x = SetOnly()


c = C()
for i in range(5):
    print(type(c.x).__name__, end=" ")
    c.x = i
    print(c.x, getattr(c, "x"))
    del c.__dict__["x"]


class Meta(type):
    y = SetOnly()


class D(metaclass=Meta):
    y = 5


print(D.y)
