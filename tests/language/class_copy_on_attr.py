# Many attributes, attribute creation in different orders, deletion and re-adding.
class C:
    pass


a, b = C(), C()
a.x, a.y = 1, 2
b.y, b.x = 3, 4
print(a.__dict__, b.__dict__)
del a.x
a.z = 5
a.x = 6
print(a.__dict__, list(vars(b)))
m = C()
for i in range(40):
    setattr(m, "attr%d" % i, i)
print(len(m.__dict__), m.attr0, m.attr39, sum(m.__dict__.values()))
for i in range(0, 40, 2):
    delattr(m, "attr%d" % i)
print(len(m.__dict__), hasattr(m, "attr2"), m.attr3)
d = m.__dict__
d["attr2"] = "via dict"
m.attr4 = "via attr"
print(m.attr2, d["attr4"], d is m.__dict__)
d.clear()
print(hasattr(m, "attr3"), m.__dict__)


class I:
    def __init__(self, flag):
        if flag:
            self.a = 1
        self.b = 2
        if not flag:
            self.a = 3


print([(o.a, o.b, list(o.__dict__)) for o in (I(1), I(0), I(1))])
p = I(1)
q = I(0)
p.__dict__, q.__dict__ = q.__dict__, p.__dict__
print(p.a, q.a)
p.__dict__.update(c=9)
print(p.c, "c" in q.__dict__)
