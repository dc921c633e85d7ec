# Methods take any iterables, and several of them.
a = {1, 2, 3}
for x in (a.union([4], (5, ), {6: 0}), a.union(), a.intersection([2, 3, 9], {3}), a.intersection(),
          a.difference([1],
                       [2]), a.difference(), a.symmetric_difference([3, 4,
                                                                     4]), frozenset(a).union([7])):
    print(type(x).__name__, sorted(x), end=" ")
print(a.union("x") == {1, 2, 3, "x"})
print(a.issubset(range(5)), a.issubset([1]), a.issuperset([1]), a.issuperset([]), a.isdisjoint([4]),
      a.isdisjoint([3]), a.isdisjoint(""),
      a.copy() is a,
      type(frozenset(a).difference([1])).__name__)
b = a.copy()
b.update([4], "y", ())
print(len(b), "y" in b, b.intersection_update([1, 2, 4], (1, 4)), b, b.difference_update([1], [99]),
      b, b.symmetric_difference_update([4, 5, 5]), b, b.update(), b.difference_update(b), b)
b.update(a)
b.symmetric_difference_update(b)
print(b,
      a.union(a) == a & a == a, a.intersection(iter([1])), sorted({1, 2}.union(x for x in (3, ))),
      sorted(a.symmetric_difference({1: 2})))
for f in (lambda: a.union(5), lambda: a.intersection(None), lambda: a.symmetric_difference(),
          lambda: a.symmetric_difference([1], [2]), lambda: a.issubset(1), lambda: a.update([1], 5),
          lambda: a.isdisjoint(3), lambda: a.difference_update(1), lambda: frozenset(a).update([1]),
          lambda: a.add(1, 2)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if "iterable" in str(e) else "")
print(sorted(a))
