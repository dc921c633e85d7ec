# exec and eval with globals and locals as keywords.
# by-hand: new in 3.13
d = {}
exec("a = b", globals={"b": 1}, locals=d)
print(d, eval("a", globals={"a": 5}), eval("c", {}, locals={"c": 6}), exec("z = 1", locals=d), d)
