# Pipelines of generators, shared iterators, early stop.
def count(n):
    for i in range(n):
        log.append("c%d" % i)
        yield i


def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x


def take(n, it):
    for i, x in enumerate(it):
        if i == n:
            return
        yield x


log = []
print(list(take(2, evens(count(100)))), log)


def primes():
    def sieve(it):
        p = next(it)
        yield p
        yield from sieve(x for x in it if x % p)

    def nat(n):
        while True:
            yield n
            n += 1

    return sieve(nat(2))


print(list(take(10, primes())))
it = iter(range(6))
print([(a, next(it)) for a in it])


def chunk(it, n):
    it = iter(it)
    while part := list(take_n(it, n)):
        yield part


def take_n(it, n):
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return


print(list(chunk("abcdefg", 3)))


def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)


print("".join(roundrobin("ABC", "D", "EF")))


def flatten(*parts):
    for p in parts:
        yield from p if isinstance(p, (list, tuple)) else [p]


print(*flatten(1, [2, 3], (4,), []))
