# Walrus as the reading loop idiom, with break, else and short circuits.
def reader(items):
    it = iter(items)
    return lambda: next(it, None)


read = reader([1, 2, 3])
while (x := read()) is not None:
    print(x)
else:
    print("else", x)
read = reader("abc")
out = []
while (c := read()) and c != "c" and (up := c.upper()):
    out.append(up)
print(out, c, up)
if (a := 0) and (b := 1):
    pass
print(a, "b" in globals())


def f(s):
    if (p := s.find("=")) < 0:
        return None
    elif not (key := s[:p]):
        return "no key"
    return key, s[p + 1:]


print(f("a=1"), f("none"), f("=x"))
x = 1
x = (x := x + 1) * x
print(x)
