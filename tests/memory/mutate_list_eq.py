# A list cleared, shortened or grown by the __eq__ of its items.
class E:

    def __init__(self, action, result=False):
        self.action, self.result = action, result

    def __eq__(self, o):
        self.action()
        return self.result


def fresh(action, result=False):
    a[:] = [E(action, result) for i in range(5)]


a = []
for action in (a.clear, lambda: a.pop() if a else None, lambda: a.append(0)
               if len(a) < 20 else None, lambda: a.insert(0, None)
               if len(a) < 20 else None, lambda: a.__delitem__(slice(1, None)), a.reverse):
    for f in (lambda: 1 in a, lambda: a.index(1), lambda: a.count(1), lambda: a.remove(1),
              lambda: a == [1] * 5, lambda: a != [1] * 5, lambda: [1] * 5 == a, lambda: a == a[:],
              lambda: a.index(1, 2, 4)):
        fresh(action)
        try:
            r = f()
        except (ValueError, TypeError) as e:
            r = type(e).__name__
        print(r, len(a), end="; ")
    print()
for f in (lambda: a.remove(1), lambda: a.index(1), lambda: 1 in a, lambda: a.count(1)):
    fresh(a.clear, True)
    try:
        r = f()
    except ValueError as e:
        r = e
    print(r, len(a), end="; ")
print()
