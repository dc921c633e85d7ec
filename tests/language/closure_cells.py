# Sharing of cells between closures, recursion and separate calls.
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def show():
        return balance

    return deposit, show


d1, s1 = account(10)
d2, s2 = account(100)
d1(5), d2(-50), d1(1)
print(s1(), s2())


def rec():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)

    return fact


print(rec()(10))


def even_odd():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)

    return even, odd


e, o = even_odd()
print(e(10), o(10))


def deep(a):
    def l1(b):
        def l2(c):
            def l3(d):
                return a, b, c, d

            return l3

        return l2

    return l1


print(deep(1)(2)(3)(4))
print(len(deep.__code__.co_cellvars), deep(1).__code__.co_freevars)
f = deep(1)(2)
print(f.__code__.co_freevars, [c.cell_contents for c in f.__closure__])
print(account.__closure__)
