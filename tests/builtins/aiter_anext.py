# aiter() and anext().
class A:

    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


def run(aw):
    it = aw.__await__()
    try:
        while True:
            it.send(None)
    except StopIteration as e:
        return e.value


a = A(2)
print(aiter(a) is a, run(anext(a)), run(anext(a, "d")), run(anext(a, "d")))
try:
    run(anext(a))
except StopAsyncIteration:
    print("StopAsyncIteration")


class NoNext:

    def __aiter__(self):
        return 5


for f in (lambda: aiter(5), lambda: anext(5), lambda: aiter(NoNext()), lambda: anext(iter([])),
          lambda: aiter([1]), lambda: aiter(), lambda: anext()):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "async" in str(e) or "await" in str(e) else "")


async def collect():
    out = []
    async for x in A(3):
        out.append(x)
    return out + [y async for y in A(2)]


print(run(collect()))
