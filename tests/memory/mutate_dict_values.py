# Dicts changed by the comparison, text and hash of their values, or while being copied.
class V:

    def __init__(self, action):
        self.action = action

    def __eq__(self, o):
        self.action()
        return True

    def __repr__(self):
        self.action()
        return "V"

    def __hash__(self):
        self.action()
        return 5


d = {}
for action in (d.clear, lambda: d.update({i: i for i in range(50)}), lambda: d.pop(1, None)):
    for name in ("d == {0: 1, 1: 2, 2: 3}", "{0: 1, 1: 2, 2: 3} == d", "repr(d)", "1 in d.values()",
                 "list(d.values()).count(5)", "d.items() == {0: 1}.items()", "(0, 1) in d.items()",
                 "set(d.values())", "dict.fromkeys(d.values())",
                 "sorted(d, key=lambda k: repr(d[k]))", "{v: k for k, v in d.items()}",
                 "d.values() == d.values()", "str(d.values())", "max(d, key=lambda k: hash(d[k]))"):
        d.clear()
        d.update({0: V(action), 1: V(action), 2: V(action)})
        try:
            exec(name, {"d": d})
        except (RuntimeError, KeyError):
            pass
        print(len(d) == len(list(d)), end=" ")
    print()


class M(dict):

    def keys(self):
        d.clear()
        return super().keys()

    def __getitem__(self, k):
        d.clear()
        return 1


d.clear()
d.update(a=1, b=2)
d.update(M(x=1, y=2))
print(d)
try:
    d.update((d.clear() or k, k) for k in list("pq"))
except RuntimeError as e:
    print(e)
print(d, dict(d, **d), {**d, **d} == d, d.update(d), d)
