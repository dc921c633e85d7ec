# f-strings see locals, cells, class scope; yield, await, walrus and comprehensions inside.
g = "global"


def f(a):
    b = 2
    inner = lambda: f"{a} {b} {g}"
    b = 3
    return inner()


print(f(1))


class C:
    x = 5
    s = f"{x} {[x for x in range(2)]}"

    def m(self):
        return f"{self.x} {self!s:>3}"

    def __str__(self):
        return "C"


print(C.s, C().m())


def gen():
    y = f"{(yield 1)} {(yield 2)}"
    yield y


it = gen()
print(next(it), it.send("a"), it.send("b"))


async def co():
    async def v():
        return "awaited"

    return f"{await v()!r:>12}"


try:
    co().send(None)
except StopIteration as e:
    print(e.value)
print(f"{(w := 5)} {w + 1} {w:{w}}", f"{w:=^{w}}")
print(f"{[f'{i}' for i in range(3)]} { {i: f'{i * i}' for i in range(2)} } {sum(i for i in range(4))}")
print([f"{i}{j}" for i in "ab" for j in range(2)])
print(f"{(lambda x: f'{x}{x}')('q')}", f"{max([1, 3, 2], key=lambda v: -v)}")
d = {"a": 1}
print("%s" % f"{d}", f"{d!r}", len(f"{d}"), f"{f'{d}'[1:4]}", f"{d}" == str(d), f"{'x'}" is not None)
print(f"{C:}"[:8], (f"{g}" f"{g}").count("l"), f"{g}".upper(), f"{g!r}"[0])


def doc():
    f"not a docstring {g}"


print(doc.__doc__)
