# Ambiguous-looking forms that must parse one way only.
x, y, z = 1, 2, 3
print(x if y else z if x else y, not x in [y], not (x in [y]), -x ** -y, x < y == z > x)
print((lambda: x, y)[1], (lambda: (x, y))(), [lambda: x, y][1], {lambda: x: y} is not None)
print(x, *[y], sep="-") if x else y
print(*(x, y) or z, {**{"a": x} | {}}, [*[y] + [x]])
print([x for x in [1] if x if x], [(x) for (x) in [1]], {x: y for x, y in [(1, 2)]}, [i for i in (lambda: [5])()])
print((yield_ := 5) + 1, (a := 1, b := 2)[1], a, f"{(c := 3)}", c, [d := 4, d])
print(x.__add__ (y), x . real, (x) . real, 1 . real, 1.0.real, 1.e3, 1.j.imag, 5. .real, x.real.real)
print("a" "b" [0], "%s" % x, "%s%s" % (x, y), -1 ** 2, 2 ** -1 ** 2, ~x ** 2, 10 - 4 - 3, 2 ** 2 ** 3, 100 / 10 / 5, 7 // 2 * 2)
print(x is not y, x is (not y), not x is y, x not in [y], (not x) in [y, False], x == y is False, x in [y] == False)
print(x and y or z, x or y and z, not x or y, not (x or y), x if x and y or z else z, 1 if 1 else 2 if 1 else 3)
print(lambda_ := (lambda a, b=1, *c, d, e=2, **f: (a, b, c, d, e, f))(1, d=4))
print([*"ab", *range(2)], (*"a",), {*"a"}, {**{}}, [[]][0], [][:], ()[0:], {}.get(1), ().count(1), [].__len__(), {1}.pop(), {1: 2}[1])
print(x<y>x!=z<=z>=y, x<<y>>x, x&y|z^x, x--y, x-+y, x*-y, x+++y, x---y, not-x, not not-x)
d = {x: y, y: x}; print(d[x]if x else y, d[x:=2], [x][x-2], x)
for x in x, y: print(x, end=" ")
for x in lambda: 1, lambda: 2: print(x(), end=" ")
print([f() for f in [lambda: 1, lambda: 2]], [x for x in (1,)])
if x: y = 1; z = 2
else: y = 3
print(y, z, x() if callable(x) else x)
with_ = match = case = type = 1
print(with_ + match + case + type, match * case, -match, match if case else type)
