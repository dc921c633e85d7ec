# Assignment expressions in conditions, calls, subscripts, displays.
if (n := len("hello")) > 3:
    print(n)
data = iter([3, 2, 1, 0, 5])
while (x := next(data)):
    print("loop", x)
print([y := 5, y * 2, y ** 2], y)
print((a := 1) + (b := a + 1), a, b)
l = [0, 1, 2, 3]
print(l[(i := 2)], l[i:(j := 4)], i, j)
print({(k := "key"): (w := 3)}, k, w)


def f(*args, **kw):
    return args, kw


print(f((p := 1), p + 1, q=(r := 9)), r)
print(f(p := 7), p)
print(f"{(z := 3)} {z:>4} {(z := z + 1)}", z)
print(l[m := 1], m)
s = {t := 1, 2}
print(s, t)
x = (y := 0) or (z := 4)
print(x, y, z)
if any((witness := c) > 4 for c in [1, 5, 2, 9]):
    print(witness)
assert (q := 5) == 5
print((lambda: (v := 3) + v)())
u = (w := (1, 2))
print(u is w)
