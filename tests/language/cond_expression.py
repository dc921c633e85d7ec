# Conditional expressions: order, nesting, in every kind of place.
def v(x):
    print("v%s" % x, end=" ")
    return x


print(v(1) if v(2) else v(3))
print(v(1) if v(0) else v(3))
print(v(1) if v(0) else v(2) if v(0) else v(3))
print((v(1) if v(0) else v(2)) if v(5) else v(3))
f = lambda x: "pos" if x > 0 else "neg" if x < 0 else "zero"
print(f(1), f(-1), f(0))
print([x if x % 2 else -x for x in range(6)])
print({("odd" if x % 2 else "even"): x for x in range(4)})
d = {}
(d if v(1) else None)["k"] = 5
print(d)
print(1 if not 0 or 0 else 2, 1 + 2 if 0 else 3 + 4)
print(*([1] if 0 else [2, 3]), sep=",")


def g(a=1 if 0 else 2, *, b=3 if 1 else 4):
    return (a, b) if a else b


print(g(), g(0))
x = 5
print("a" if x > 3 and x < 10 else "b", "c" if (x := 0) else "d", x)
print(lambda: 1 if 0 else 2) if 0 else print("else branch")
