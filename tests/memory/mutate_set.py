# Sets changed by __eq__ and __hash__ of elements, and by their own iterables.
class K:

    def __init__(self, n, action=None):
        self.n, self.action = n, action

    def __hash__(self):
        return self.n % 2

    def __eq__(self, o):
        if self.action:
            act, self.action = self.action, None
            act()
        return isinstance(o, K) and self.n == o.n


s, t = set(), set()
actions = (s.clear, t.clear, lambda: s.update(K(i) for i in range(50, 80)),
           lambda: t.update(range(40)), lambda: s.pop()
           if s else 0, lambda: (s.clear(), s.update("abc")))
for action in actions:
    for name in ("k in s", "s.add(k)", "s.discard(k)", "s.remove(k)", "s | t", "s & t", "s - t",
                 "s ^ t", "s <= t", "s == t", "s < t", "s.update(t)", "s.intersection_update(t)",
                 "s.difference_update(t)", "s.symmetric_difference_update(t)", "s.isdisjoint(t)",
                 "s.union(t, [k])", "s.intersection([k, k])", "t.issuperset(s)", "s.update([k, k])",
                 "s |= t", "s &= t", "frozenset(s) == t", "s.difference([k])"):
        s.clear()
        t.clear()
        s.update([K(1), K(2), K(3), 4])
        t.update([K(1, action), K(4, action), K(3, action), 5])
        try:
            exec(name, {"s": s, "t": t, "k": K(11, action)})
        except (KeyError, RuntimeError) as e:
            pass
        assert len(s) == len(list(s)) and len(t) == len(list(t)), name
    print("whole", end=" ")
s = {1, 2, 3}
s.update(s)
s |= s
s &= s
print(sorted(s), s.difference_update(s), s)
s = {1, 2, 3}
s ^= s
print(s)
s = {1, 2}
try:
    s.update((s.add(i + 100) or i for i in s))
except RuntimeError as e:
    print(e)
