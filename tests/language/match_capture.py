# Capture, wildcard, as-patterns; bindings survive; failed patterns may bind.
def f(x):
    match x:
        case [a, b] as whole:
            return "pair", a, b, whole
        case int() | str() as v:
            return "scalar", v
        case {"k": (1 | 2) as small}:
            return "small", small
        case _:
            return "other"


for x in ([1, 2], 5, "s", {"k": 2}, {"k": 3}, None):
    print(f(x))
match "value":
    case captured:
        print(captured)
print(captured)
match 5:
    case _:
        print("_" in globals())
match [1, 2, 3]:
    case [p, 2, 4]:
        print("no")
    case [q, *_]:
        print("q", q)
print("_" in globals(), q)
match (1, (2, 3)):
    case (a, (b, _) as inner) as outer:
        print(a, b, inner, outer)
x = 10
match 3:
    case x if x > 5:
        print("never")
    case 3:
        print("bound by the failed guard:", x)


def scope():
    match 1:
        case 2 as z:
            pass
    try:
        z
    except UnboundLocalError as e:
        print(e)


scope()


def closure():
    match [1, 2]:
        case [a, b]:
            return lambda: (a, b)


print(closure()())


class C:
    match "in class":
        case attr:
            pass


print(C.attr)


def g():
    global made
    match 5:
        case made:
            pass


g()
print(made)
match 1:
    case (1 as one) | (2 as one):
        print(one)
