# () and [] as targets, parenthesised names, nested parentheses.
() = ()
[] = ""
() = [] = {}
(a) = 1
((b)) = 2
(c), = [3]
[(d), [e]] = 4, (5,)
print(a, b, c, d, e)
try:
    () = [1]
except ValueError as e:
    print(str(e)[:25])
for () in [(), [], ""]:
    print("empty")
((a), [b, ((c))]) = "x", ("y", "z")
print(a, b, c)
(x.y) if False else a
d = {}
(d["k"]) = 1
((d)["m"]) = 2
print(d)
