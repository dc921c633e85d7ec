# t-strings with closures, lambdas, yield, await, nested t- and f-strings.
# by-hand: new in 3.14
def f(a):
    g = lambda: t"{a} {b}"
    b = 2
    return g().values


print(f(1))
t = t"{t"inner {1}"} {f"{2}"} {"q"}"
print(t.values[0].strings, t.values[1:], t.interpolations[1].expression)
print(f"{t"a{1}".values}", t"{(lambda x: x * 2)(4)}".values, t"{[i for i in range(3)]}".values)


def gen():
    yield t"{(yield 1)} {(yield 2)}".values


g = gen()
print(next(g), g.send("a"), g.send("b"))


async def co():
    async def v():
        return 5

    return t"{await v()}".values


try:
    co().send(None)
except StopIteration as e:
    print(e.value)
x = 5
lazy = t"{x}"
x = 6
print(lazy.values, t"{x}".values)
t = t"""multi
{
    x
} line"""
print(t.strings, t.interpolations[0].expression.strip())
print(t"{ x }".interpolations[0].expression, t"{x  !r}".interpolations[0].expression, t"{ x = }".strings)
print(t"{x:{x}{'>'}{x}}".interpolations[0].format_spec, t"{(w := 3)}".values, w)


class C:
    v = 1
    t = t"{v}"


print(C.t.values)


def doc():
    t"not a docstring"


print(doc.__doc__)
