# A dict changed by __eq__ and __hash__ of its keys in the midst of a look-up.
class K:

    def __init__(self, n, action=None, h=1):
        self.n, self.action, self.h = n, action, h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        if self.action:
            act, self.action = self.action, None
            act()
        return isinstance(o, K) and self.n == o.n

    def __repr__(self):
        return "K%d" % self.n


d = {}
actions = (d.clear, lambda: d.update({K(100 + i): i
                                      for i in range(30)}), lambda: d.popitem(),
           lambda: [d.pop(k) for k in list(d)[:2]], lambda: d.__setitem__("other", 1))
for n, action in enumerate(actions):
    for name in ("d[k]", "d.get(k)", "k in d", "d[k] = 'new'", "del d[k]", "d.pop(k, 0)",
                 "d.setdefault(k, 5)", "d.update({k: 1})", "d == {k: 1, 2: 3}", "d | {k: 1}",
                 "{**d, k: 1}"):
        d.clear()
        d.update({K(0): 0, 1: "one", 2: "two", K(3, h=7): 3})
        k = K(9, action)
        try:
            exec(name, {"d": d, "k": k})
            r = "done"
        except (KeyError, RuntimeError) as e:
            r = type(e).__name__
        ok = len(list(d)) == len(d) == len(d.items())
        print(name.split("k")[0], r, ok, end="; ")
    print(n)
d.clear()
d["fine"] = 1
print(d)
