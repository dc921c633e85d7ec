# Exceptions raised inside comprehensions and left state.
def bad(n):
    if n == 2:
        raise ValueError("at %d" % n)
    return n


seen = []
try:
    [seen.append(bad(i)) for i in range(5)]
except ValueError as e:
    print(e, seen)
try:
    {i: 1 / (1 - i) for i in range(3)}
except ZeroDivisionError as e:
    print(e)
try:
    {[] for _ in "a"}
except TypeError as e:
    print(type(e).__name__)
try:
    [a for a, b in [(1, 2), (3,)]]
except ValueError as e:
    print(e)
g = (10 / i for i in (5, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))


def stop():
    raise StopIteration("inside")


try:
    list(stop() for _ in "ab")
except RuntimeError as e:
    print(type(e).__name__, e, repr(e.__cause__))
try:
    [stop() for _ in "ab"]
except StopIteration as e:
    print(repr(e))
