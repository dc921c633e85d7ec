# deque and array changed in the midst of their own methods.
from array import array
from collections import deque


class E:

    def __init__(self, action):
        self.action = action

    def __eq__(self, o):
        self.action()
        return False

    def __repr__(self):
        self.action()
        return "E"

    def __index__(self):
        self.action()
        return 1


q = deque()
for action in (q.clear, lambda: q.append(1) if len(q) < 50 else 0, lambda: q.pop() if q else 0):
    for name in ("1 in q", "q.index(1)", "q.count(1)", "q.remove(1)", "repr(q)",
                 "q == deque([1] * 4)", "q[e]", "q.rotate(e)", "q.insert(e, 0)", "q * e",
                 "q.extend(x for x in [e.action(), 2])", "list(q)", "q.copy()", "del q[e]",
                 "q < deque([1])"):
        q.clear()
        q.extend(E(action) for i in range(4))
        try:
            exec(name, {"q": q, "deque": deque, "e": E(action)})
        except (ValueError, RuntimeError, IndexError, TypeError):
            pass
        assert len(q) == len(list(q)), name
    print("whole", end=" ")
q = deque([1, 2])
q.extend(q)
q.extendleft(q)
q += q
print(q)
a = array("i")
for action in (lambda: a.__delitem__(slice(None)), lambda: a.extend(range(20))
               if len(a) < 200 else 0):
    for name in ("a[e]", "a[e] = 1", "a[0] = e", "a.insert(e, 5)", "a.append(e)", "a.pop(e)",
                 "a.extend([e, e])", "a.fromlist([e, e])", "a.index(e)", "a.count(e)", "a * e",
                 "a[e:]", "del a[e:]", "a.remove(e)"):
        a[:] = array("i", range(5))
        try:
            exec(name, {"a": a, "e": E(action)})
        except (IndexError, ValueError, TypeError, BufferError) as e:
            pass
        assert len(a) == len(list(a)), name
    print("whole", end=" ")
print(len(array("b", b"ok")))
