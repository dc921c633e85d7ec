# Cooperative super() along the MRO, with arguments.
log = []


class Root:
    def __init__(self, **kw):
        log.append(("Root", sorted(kw)))

    def run(self):
        return ["Root"]


class L(Root):
    def __init__(self, a=0, **kw):
        log.append("L%d" % a)
        super().__init__(**kw)

    def run(self):
        return ["L"] + super().run()


class R(Root):
    def __init__(self, b=0, **kw):
        log.append("R%d" % b)
        super().__init__(**kw)

    def run(self):
        return ["R"] + super().run()


class D(L, R):
    def __init__(self, **kw):
        log.append("D")
        super().__init__(**kw)

    def run(self):
        return ["D"] + super().run()


D(a=1, b=2, z=3)
print(log, D().run())


class Add(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)

    def __getitem__(self, k):
        return ("got", super().__getitem__(k))


a = Add()
a["x"] = 2
print(a["x"], a)


class Num(int):
    def __add__(self, o):
        return Num(super().__add__(o) + 100)

    def __repr__(self):
        return "Num(%s)" % super().__repr__()


print(Num(1) + 2, Num(1) + Num(2) + 3)
