# Adapters take one item at a time and let errors through.
def source(name, n):
    for i in range(n):
        print(name + str(i), end=" ")
        yield i
    print(name + "end", end=" ")


print(list(zip(source("a", 2), source("b", 3))))
print(list(zip(source("a", 2), source("b", 1))))
print(list(map(lambda x, y: x + y, source("a", 2), source("b", 2))))
m = map(lambda x: 1 // x, [1, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError:
    print("error")
print(next(m), next(m, "end"))
f = filter(lambda x: 1 // x, [1, 0, 1])
print(next(f))
try:
    next(f)
except ZeroDivisionError:
    print("error")
print(next(f), next(f, "end"))
e = enumerate(source("e", 2))
print(next(e), next(e), next(e, None))
print(any(x > 0 for x in source("any", 5)), all(x < 1 for x in source("all", 5)), 1
      in source("in", 4), max(source("max", 2)))


class Stop:

    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("from next")


for f in (lambda: list(Stop()), lambda: next(zip(Stop())), lambda: next(map(str, Stop())),
          lambda: next(enumerate(Stop())), lambda: "x" in Stop(), lambda: tuple(Stop()),
          lambda: [*Stop()], lambda: sum(Stop()), lambda: dict.fromkeys(Stop()),
          lambda: "".join(Stop()), lambda: next(Stop(), "default is for StopIteration only"),
          lambda: set(Stop()), lambda: sorted(Stop())):
    try:
        print(f())
    except KeyError as e:
        print(e, end=" ")
print()
