# sum(): start values, mixed types, what it refuses.
class A:

    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return A(self.v + (o.v if isinstance(o, A) else o))

    def __radd__(self, o):
        return A(o + self.v)


print(sum([]), sum([1, 2, 3]), sum((1, 2), 10), sum([1.5, 2]), sum([True, True]), sum(range(101)),
      sum([[1], [2]], []), sum([(1, ), (2, )], ()), sum([1, 2.5, 3]), sum([], None),
      sum({
          1: 2,
          3: 4
      }), sum([10**30, 1]), sum([2**62, 2**62]), sum([1j, 1]), sum([1], start=5), sum([], start=()))
print(
    sum([A(1), A(2)]).v,
    sum([A(1), 5], A(0)).v, sum(x * x for x in range(10)), sum([-1, 1, -2**63]), sum([0.5] * 4),
    sum([1, 2], 0.5))
s = [0]
print(sum([[1], [2]], s), s)
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""),
          lambda: sum([bytearray()], bytearray()), lambda: sum([], ""), lambda: sum(5),
          lambda: sum([1, "a"]), lambda: sum([None]), lambda: sum(), lambda: sum([1], 2, 3),
          lambda: sum([[1]]), lambda: sum([{}], {})):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "sum()" not in str(e) or "use" in str(e) else "")
