# The iterators of itertools over arrangements, groups and copies.
import itertools as it


def error(function, *args, **keywords):
    try:
        print("no error", list(function(*args, **keywords)))
    except Exception as found:
        print(type(found).__name__, found)


print(list(it.product()), list(it.product("ab")), list(it.product("ab", [])))
print(list(it.product("ab", range(3))))
print(list(it.product("01", repeat=3)), list(it.product("ab", "c", repeat=2)))
print(list(it.product("ab", repeat=0)))
error(it.product, "a", repeat=-1)
error(it.product, 5)
for items in ("", "a", "abc", "aab"):
    for r in range(4):
        print(items, r, list(map("".join, it.permutations(items, r))),
              list(map("".join, it.combinations(items, r))),
              list(map("".join, it.combinations_with_replacement(items, r))))
print(len(list(it.permutations(range(6)))), list(it.permutations(range(5), 3))[37])
print(list(it.permutations([1, 2, 3]))[-1], len(set(it.combinations(range(10), 5))))
error(it.permutations, "a", -1)
error(it.permutations, "a", "b")
error(it.combinations, "a", -1)
error(it.combinations_with_replacement, "a", -1)
error(it.combinations, "abc")

for key, group in it.groupby("aaabbcaa"):
    print(key, list(group), end=" ")
print()
print([(k, list(g)) for k, g in it.groupby(range(10), lambda x: x // 4)])
print([k for k, g in it.groupby("AaBbbC", key=str.lower)])
groups = list(it.groupby("aab"))
print([(k, list(g)) for k, g in groups])
g = it.groupby([1, 1, 2, 2])
first, one = next(g)
print(next(one), end=" ")
second, two = next(g)
print(list(one), list(two), first, second, next(g, "end"))


class Odd:
    def __eq__(self, other):
        raise ValueError("no comparison")


error(lambda: list(it.groupby([Odd(), Odd()])))

a, b = it.tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b))
a, b, c = it.tee(iter("xyz"), 3)
next(b)
d = b.__copy__()
print(list(a), list(b), list(c), list(d))
print(it.tee([], 0), len(it.tee([1], 1)))
error(it.tee, [1], -1)
error(it.tee, 5)


def calls_itself():
    yield 1
    yield next(again)


again, other = it.tee(calls_itself())
try:
    print(list(again))
except RuntimeError as found:
    print(type(found).__name__, found)

primes = it.filterfalse(lambda n: any(n % d == 0 for d in range(2, n)), it.count(2))
print(list(it.islice(primes, 10)))
print(dict(zip("abc", it.count(1))), sum(it.chain(range(5), it.repeat(10, 2))))
print(max(it.combinations([3, 1, 2], 2), key=sum), next(it.count(3)), [*it.islice(it.cycle([1, 2]), 5)])
