# __missing__ of dict subclasses.
class D(dict):
    def __missing__(self, key):
        print("missing", key, end="; ")
        self[key] = key * 2
        return self[key]


d = D(a=1)
print(d["a"], d["b"], d["b"], d)
print(d.get("c"), "c" in d, d.pop("c", None), d.setdefault("e", 5))
d["n"] += "x"
print(d)


class E(dict):
    def __missing__(self, key):
        raise LookupError("no " + key)


try:
    E()["q"]
except LookupError as e:
    print(type(e).__name__, e)


class Tree(dict):
    def __missing__(self, key):
        self[key] = type(self)()
        return self[key]


t = Tree()
t["a"]["b"]["c"] = 1
print(t)
x = dict()
try:
    x.__missing__ = 1
except AttributeError as e:
    print(type(e).__name__)
print("%(k)s-%(j)s" % D(k="v"))
print("{k} {z}".format_map(D(k=1)))
del D.__missing__
try:
    d["none"]
except KeyError as e:
    print(repr(e))
