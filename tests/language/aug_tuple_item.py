# t[0] += [..] on a tuple: the list is extended, then the store fails.
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e)
print(t)
try:
    t[1] += 1
except TypeError as e:
    print(e)
print(t)
s = "abc"
try:
    s[0] += "x"
except TypeError as e:
    print(e)
f = frozenset({1})
g = f
f |= {2}
print(sorted(f), sorted(g))


class P:
    @property
    def ro(self):
        return [1]


try:
    P().ro += [2]
except AttributeError as e:
    print(type(e).__name__)
try:
    P().none += 1
except AttributeError as e:
    print(e)
