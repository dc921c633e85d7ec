# A list changed by the iterables given to its own methods.
a = []


def it(action, n=4):
    for i in range(n):
        action()
        yield i


class Hint:

    def __iter__(self):
        return it(lambda: None)

    def __length_hint__(self):
        a.clear()
        return 1000


clear, grow, pop = a.clear, lambda: a.extend("xyz"), lambda: a and a.pop()
for action in (clear, grow, pop):
    for name in ("a.extend(g)", "a[:] = g", "a[1:2] = g", "a += g", "a[10:] = g", "x = a + list(g)",
                 "x = [*a, *g]", "a = sorted(g)", "x = list(zip(a, g))",
                 "x = list(map(lambda p, q: p, g, a))", "x, *y = g"):
        a[:] = [1, 2, 3, 4, 5, 6, 7]
        try:
            exec(name, {"a": a, "g": it(action)})
        except ValueError as e:
            pass
        assert len(a) == len(list(a)), name
    print("whole")
a[:] = [1, 2]
a.extend(Hint())
print(a)
a[:] = [1, 2, 3]
a.extend(a)
a[1:1] = a
a[::2] = a[:len(a[::2])]
print(a)
a[:] = range(4)
print([a.clear() or x for x in a], [x for x in iter(lambda: a.append(1) or len(a), 5)], a)


class R:

    def __repr__(self):
        a.clear()
        return "R"


a[:] = [1, R(), 2, R()]
print(a)
a[:] = [R() for i in range(4)]
print(str(a), "%r" % (a, ), a)
