# append, extend, insert, remove, pop, clear, index, count, copy, reverse.
a = [3, 1, 2]
print(a.append(4), a.extend([5, 6]), a.extend("ab"), a.extend(x for x in (7, )), a)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
a.insert(-100, "really first")
a.insert(True, "one")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a.pop(True), a)
print(a.remove("a"), a.index(5), a.index(5, 2), a.index(5, -4, 100), a.count(1), a.count("zz"),
      [1, True, 1.0].count(1))
b = a.copy()
a.reverse()
print(a, b, a is b, b.clear(), b)
a.extend(a)
print(a, a.extend({1: 2}), a.extend({}), a[-1])
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop(-2), lambda: [1].pop("0"),
          lambda: [1].pop(1.0), lambda: [1].remove(2), lambda: [].extend(5),
          lambda: [].extend(None), lambda: [].insert("a", 1), lambda: [1, 2].index(1, "a"),
          lambda: [1].append(), lambda: [1].x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "given" not in str(e) else "")
