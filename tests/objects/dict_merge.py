# The operators | and |=.
a = {"x": 1, "y": 2}
b = {"y": 20, "z": 30}
print(a | b, b | a, a, {} | {}, a | {}, type(a | b).__name__)
c = a
a |= b
print(a, c is a)
a |= [("k", 1), ("l", 2)]
a |= {}
print(a)


class D(dict):

    def __or__(self, o):
        return "D or"

    def __ror__(self, o):
        return "D ror"


print(D() | {}, {} | D(), D(x=1).__ror__({}), {}.__or__(5), {}.__ror__([1]))
for f in (lambda: {} | 5, lambda: {} | [(1, 2)], lambda: [] | {}, lambda: {} | None,
          lambda: {} & {}, lambda: {} | {1}):
    try:
        print(f())
    except TypeError as e:
        print(e)
for x in (5, None, "ab"):
    try:
        a |= x
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
