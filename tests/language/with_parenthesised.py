# Parenthesised with items and the look-alikes.
class M:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("+%s" % self.n, end=" ")
        return self.n

    def __exit__(self, *a):
        print("-%s" % self.n, end=" ")


with (M(1)):
    print("one")
with (M(1)) as a:
    print(a)
with (M(1) as a):
    print(a)
with (M(1), M(2)):
    print("two")
with (M(1) as a, M(2) as b):
    print(a, b)
with (
    M(1) as a,
    M(2),
    M(3) as c,
):
    print(a, c)
with (M(1)), (M(2)) as b:
    print(b)
with (M(1) if 0 else M(9)) as a:
    print(a)
with (x := M(4)):
    print(x.n)
with (M(5)) as a, M(6) as b:
    print(a, b)


def tup():
    with (M(1), M(2)) as t:
        pass


try:
    tup()
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
with (M(7) as (y)):
    print(y)
with ((M(8))) as d, (M(0)):
    print(d)
print("end")
