# async methods, class methods, lambdas inside, closures, defaults, recursion.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


class A:
    def __init__(self, v):
        self.v = v

    async def get(self, k=1, *a, **kw):
        return self.v * k, a, kw

    @classmethod
    async def make(cls, v):
        return cls(v)

    @staticmethod
    async def st(x):
        return x

    async def __call__(self):
        return "called %s" % self.v

    @property
    async def prop(self):
        return "prop"

    async def gen(self):
        yield self.v
        yield self.v + 1


class B(A):
    async def get(self, *a, **k):
        r = await super().get(*a, **k)
        return "B", r


async def main():
    b = await B.make(5)
    print(type(b).__name__, await b.get(2, 3, z=4), await A.st(9), await b(), await b.prop)
    print([x async for x in b.gen()])
    f = lambda x: A.st(x)
    print(await f(3), await (lambda: A.st(4))())
    n = 10

    async def closure():
        nonlocal n
        n += 1
        return n

    print(await closure(), await closure(), n)

    async def fact(k):
        return 1 if k < 2 else k * await fact(k - 1)

    print(await fact(10))
    match await A.st((1, 2)):
        case (a, b):
            print(a, b)
    if await A.st(0) or await A.st(1):
        print("cond")
    while (x := await A.st(None)) is not None:
        pass
    try:
        raise await A.st(ValueError("raised"))
    except ValueError as e:
        print(e)
    assert await A.st(1), await A.st("m")
    del b
    return await A.st((await A.st(1), await A.st(2)))[0:1] if 0 else await A.st(7)


print(run(main()))
print(A.get.__name__, A.get.__qualname__, A.make.__self__ is A)
