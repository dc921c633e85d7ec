# Operators need sets; the result has the type of the left operand.
a, b = {1, 2, 3}, {2, 3, 4}
fa = frozenset(a)
for x in (a | b, a & b, a - b, a ^ b, b - a, fa | b, a | fa, fa ^ b):
    print(type(x).__name__, sorted(x), end=" ")
print(
    type(fa & b).__name__,
    type(a & fa).__name__,
    type(fa - b).__name__, a & set(), (a | set()) == a, a ^ a)
print(a < b, a <= a, a < a, {2} < a, a > {1, 2}, a >= fa, fa <= a, a == fa, a != b, {1} <= {2}, {1}
      >= {2},
      set() < a,
      set() <= set())
c = d = {1, 2, 3}
c |= {4}
c &= {2, 3, 4, 9}
c -= {9, 2}
c ^= {3, 10}
print(sorted(c), d is c)
g = h = frozenset([1])
g |= {2}
g -= {1}
print(g, h, type(g).__name__)
c |= c
c -= c
print(c)
for op in ("|", "&", "-", "^", "<", "<=", "+"):
    for o in ("[1]", "(1,)", "'a'", "{1: 2}", "5", "None"):
        try:
            print(op, o, eval("a %s %s" % (op, o)))
        except TypeError as e:
            print(e)
for s in ("a |= [1]", "a -= 5", "a &= 'x'", "a ^= (1,)"):
    try:
        exec(s)
    except TypeError as e:
        print(e)
print(sorted(a), {1: 0}.keys() | a == {1, 2, 3}, a.__or__([1]), a.__eq__([1]), a.__lt__(5))
