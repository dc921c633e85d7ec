# match inside loops and functions with break, continue, return, nested match.
def f(items):
    out = []
    for x in items:
        match x:
            case None:
                continue
            case "stop":
                break
            case [op, *args]:
                match op, args:
                    case "add", [a, b]:
                        out.append(a + b)
                    case "neg", [a]:
                        out.append(-a)
                    case _:
                        out.append("bad %s" % op)
            case int():
                out.append(x)
    else:
        out.append("end")
    return out


print(f([1, None, ["add", 2, 3], ["neg", 4], ["add", 1], 9.5]))
print(f([1, "stop", 2]))


def ret(x):
    try:
        match x:
            case 0:
                return "zero"
            case 1:
                raise KeyError("one")
    finally:
        print("fin", end=" ")
    return "fell through"


for i in range(3):
    try:
        print(ret(i))
    except KeyError as e:
        print(repr(e))


def ev(e):
    match e:
        case int() | float():
            return e
        case (l, "+", r):
            return ev(l) + ev(r)
        case (l, "*", r):
            return ev(l) * ev(r)
        case ("-", x) | ("neg", x):
            return -ev(x)
        case _:
            raise ValueError("cannot evaluate %r" % (e,))


print(ev(((1, "+", 2), "*", ("-", (3, "+", 0.5)))))
try:
    ev((1, "/", 2))
except ValueError as e:
    print(e)


def gen(x):
    match x:
        case [a, b]:
            y = yield a
            yield (b, y)
        case _:
            yield from "other"


g = gen([1, 2])
print(next(g), g.send("sent"), list(gen(0)))
match [1]:
    case [x] if (lambda: x == 1)():
        print("lambda guard")
print([(lambda v: v)(i) for i in range(2)])
