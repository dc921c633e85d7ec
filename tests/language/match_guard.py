# Guards: evaluated after binding, in order, with side effects and errors.
log = []


def g(n, r):
    log.append(n)
    return r


def f(x):
    match x:
        case 1 if g("a", False):
            return "first"
        case 1 if g("b", True):
            return "second"
        case [a, b] if g("c", a < b):
            return "ordered"
        case [a, b] if (s := a + b) > 10:
            return "sum", s
        case int(n) if g("d", n) and g("e", n % 2):
            return "odd"
        case _ if g("f", x == "special"):
            return "special"
        case _:
            return "rest"


for x in (1, [1, 2], [2, 1], [9, 3], 5, 4, 0, "special", None):
    print(f(x), log)
    log.clear()
try:
    match 5:
        case n if n / 0:
            pass
except ZeroDivisionError as e:
    print(e, n)


def fizz(n):
    match (n % 3, n % 5):
        case (0, 0):
            return "FizzBuzz"
        case (0, _):
            return "Fizz"
        case (_, 0):
            return "Buzz"
        case _:
            return str(n)


print(" ".join(fizz(i) for i in range(1, 16)))
match 1, 2:
    case (a, b) if not a or not b:
        print("no")
    case (a, b) if a if b else 0:
        print("conditional guard")
