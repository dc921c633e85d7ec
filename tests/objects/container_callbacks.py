# Containers whose items change them from within comparisons, hashes, keys and conversions.
# by-hand: CPython 3.11 itself crashes here
class R:
    def __init__(s, x): s.x = x
    def __call__(s, n):
        s.x = (s.x * 1103515245 + 12345) % 2147483648
        return (s.x >> 8) % n
r = R(4242)
targets = []
depth = 0
def mutate():
    global depth
    if depth > 2 or not targets or r(3): return
    depth += 1
    try:
        t = targets[r(len(targets))]
        k = r(9)
        if isinstance(t, list):
            if k < 2: t.clear()
            elif k == 2: del t[r(5):]
            elif k == 3: t.extend([E(r(3)) for _ in range(r(20))])
            elif k == 4: t[:] = []
            elif k == 5: t.sort()
            elif k == 6: t.pop()
            elif k == 7: t.insert(0, E(1))
            else: t.reverse()
        elif isinstance(t, dict):
            if k < 2: t.clear()
            elif k == 2: t.popitem()
            elif k < 5: t[E(r(9))] = [1]
            elif k == 5: t.update({E(r(3)): 1 for _ in range(r(20))})
            elif k == 6: t.pop(E(r(4)), 0)
            elif k == 7:
                for i in range(40): t[i] = i
            else:
                for i in range(40): t.pop(i, 0)
        else:
            if k < 2: t.clear()
            elif k == 2: t.pop()
            elif k < 5: t.add(E(r(9)))
            elif k == 5: t.update(range(r(50)))
            elif k == 6: t -= set(range(r(50)))
            elif k == 7: t &= {E(r(4)), 1, 2}
            else: t ^= {E(2)}
    except Exception:
        pass
    finally:
        depth -= 1
class E:
    def __init__(s, v): s.v = v
    def __hash__(s): mutate(); return s.v & 1
    def __eq__(s, o):
        mutate()
        if r(30) == 0: raise ValueError("eq")
        return isinstance(o, E) and o.v == s.v
    def __lt__(s, o):
        mutate()
        if r(40) == 0: raise ValueError("lt")
        return s.v < getattr(o, "v", 0)
    def __repr__(s): mutate(); return "E%d" % s.v
    def __index__(s): mutate(); return s.v
    def __len__(s): mutate(); return s.v
    def __iter__(s):
        mutate()
        for i in range(s.v):
            mutate()
            yield E(i)
    def __bool__(s): mutate(); return bool(s.v & 1)
    def __add__(s, o): mutate(); return s
    __radd__ = __add__
    __mul__ = __rmul__ = __add__
def fresh():
    while True:
        try: return fresh_()
        except ValueError: pass
def fresh_():
    targets.clear()
    l = [E(r(6)) for _ in range(r(30))]
    d = {E(r(40)): E(r(3)) for _ in range(r(30))}
    s = {E(r(40)) for _ in range(r(30))}
    targets.extend([l, d, s])
    return l, d, s
class L(list): pass
def ops(l, d, s):
    e = E(r(5))
    return [
        lambda: l.sort(), lambda: l.sort(key=lambda x: (mutate(), x.v)[1]), lambda: l.sort(reverse=True),
        lambda: sorted(l), lambda: l.index(e), lambda: l.count(e), lambda: l.remove(e), lambda: e in l,
        lambda: l == list(l), lambda: l == [E(x.v) for x in l], lambda: l < [E(x.v) for x in l], lambda: repr(l), lambda: l[E(1)], lambda: l[E(0):E(4)],
        lambda: l.__setitem__(slice(E(0), E(5)), e), lambda: l.__setitem__(slice(E(0), E(9), E(2)), [1, 2, 3]),
        lambda: l.__delitem__(slice(E(0), E(9), E(2))), lambda: l.__setitem__(E(2), 1), lambda: l.__delitem__(E(2)),
        lambda: l.insert(E(3), 1), lambda: l.pop(E(2)), lambda: l.extend(e), lambda: l.extend(l), lambda: l * e, lambda: l * E(2),
        lambda: l.index(e, E(0), E(5)), lambda: max(l), lambda: min(l), lambda: sum(l, e), lambda: tuple(e), lambda: tuple(l),
        lambda: hash(tuple(l)), lambda: tuple(l) == tuple([E(x.v) for x in l]), lambda: tuple(l).index(e), lambda: (1, 2, 3)[E(0):E(3):E(1)],
        lambda: [x for x in l if mutate()], lambda: [x for x in reversed(l) if mutate()],
        lambda: d[e], lambda: d.get(e), lambda: d.setdefault(e, 1), lambda: d.pop(e), lambda: d.pop(e, 1), lambda: e in d,
        lambda: d.update({E(i): 1 for i in range(5)}), lambda: d.update([(E(1), 2), (E(3), 4)]), lambda: d.update(e), lambda: repr(d), lambda: d == dict(d),
        lambda: d == {E(k.v): E(0) for k in d if isinstance(k, E)},
        lambda: [k for k in d if mutate()], lambda: [k for k in d.items() if mutate()], lambda: [k for k in reversed(d) if mutate()],
        lambda: d.keys() & {e}, lambda: d.keys() | l, lambda: d.items() - d.items(), lambda: d.keys() ^ d.keys(), lambda: repr(d.items()), lambda: repr(d.keys()),
        lambda: (e, 1) in d.items(), lambda: d | {e: 1}, lambda: d.copy(), lambda: dict.fromkeys(l, 1), lambda: d.keys() == {E(3): 1}.keys(), lambda: d.keys() <= s,
        lambda: d.keys().isdisjoint(l), lambda: d.__delitem__(e), lambda: d.__ior__(d),
        lambda: s.add(e), lambda: s.remove(e), lambda: s.discard(e), lambda: s | set(l), lambda: s & set(l), lambda: s - set(l), lambda: s ^ set(l),
        lambda: s.update(l), lambda: s.intersection_update(l), lambda: s.difference_update(l), lambda: s.symmetric_difference_update(l),
        lambda: s.__ior__(set(l)), lambda: s.__iand__(set(l)), lambda: s.__isub__(set(l)), lambda: s.__ixor__(set(l)),
        lambda: s <= set(l), lambda: s == set(l), lambda: s.issubset(l), lambda: s.isdisjoint(l), lambda: hash(frozenset(s)), lambda: frozenset(s) == s, lambda: repr(s),
        lambda: [k for k in s if mutate()], lambda: frozenset(s) in s, lambda: s in s, lambda: set(s), lambda: s.union(l, d, e), lambda: s.pop(),
        lambda: list(zip(l, d, s)), lambda: list(map(lambda a, b: mutate(), l, s)), lambda: list(filter(None, l)), lambda: list(enumerate(l)), lambda: list(zip(l, s, strict=True)),
        lambda: range(3)[E(1)], lambda: e in range(10), lambda: range(10).index(e), lambda: range(10).count(e), lambda: slice(e, e) == slice(E(1), e), lambda: slice(E(0), E(3)).indices(E(5)),
        lambda: L(l).sort(), lambda: l.__iadd__(d), lambda: l.__imul__(E(3)), lambda: list(reversed(L(l))), lambda: l.copy(), lambda: any(l), lambda: all(l),
    ]
n = 0
errors = {}
for round in range(60):
    l, d, s = fresh()
    fs = ops(l, d, s)
    for _ in range(25):
        f = fs[r(len(fs))]
        try:
            f()
        except Exception as x:
            errors[type(x).__name__] = errors.get(type(x).__name__, 0) + 1
        if r(4) == 0:
            l, d, s = fresh()
            fs = ops(l, d, s)
        n += 1
print(n, "operations survived")
