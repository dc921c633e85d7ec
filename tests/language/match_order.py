# What is evaluated how often: the subject once, patterns top down, attributes in order.
log = []


def subject(x):
    log.append("subject")
    return x


class V:
    __match_args__ = ("a", "b")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        log.append("get " + name)
        return {"a": 1, "b": 2, "c": 3}[name]


match subject(V()):
    case V(2, 2):
        print("no")
    case V(1, 3):
        print("no")
    case V(1, b=2, c=3):
        print("yes")
print(log)
log.clear()


class Meta(type):
    def __instancecheck__(cls, o):
        log.append("isinstance " + cls.__name__)
        return cls.__name__ == "Y"


class X(metaclass=Meta):
    pass


class Y(metaclass=Meta):
    pass


match 5:
    case X():
        print("X")
    case Y():
        print("Y")
print(log)
log.clear()


class L(list):
    def __len__(self):
        return super().__len__()

    def __getitem__(self, i):
        log.append("item %s" % (i,))
        return super().__getitem__(i)


match L([1, 2, 3]):
    case [1, 5, _]:
        print("no")
    case [1, _, 3]:
        print("wildcards are not read")
print(log)
log.clear()
match L([1, 2, 3]):
    case [1, *_, 3]:
        print("star wildcard")
print(log)
