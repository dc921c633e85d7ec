# t-strings: a Template of strings and Interpolations (PEP 750).
# by-hand: new in 3.14
from string.templatelib import Template, Interpolation

name, n = "world", 42
t = t"hello {name}!"
print(type(t) is Template, t.strings, t.values)
i = t.interpolations[0]
print(type(i) is Interpolation, i.value, i.expression, i.conversion, repr(i.format_spec))
print(t"".strings, t"".interpolations, t"plain".strings, t"{n}".strings, t"{n}{n}".strings)
t = t"a{n:>5}b{name!r:x}c{n + 1 = }d"
print(t.strings)
for i in t.interpolations:
    print((i.value, i.expression, i.conversion, i.format_spec))
print([p if isinstance(p, str) else p.value for p in t"x{1}{2}y{3}"])
print(list(t""), [type(p).__name__ for p in t"{n}a"])
w = 3
i = t"{n:{w}.{w + 1}}".interpolations[0]
print(i.format_spec, i.value)
print(t"{{}}{n}}}".strings, (t"a{n}" t"b{n}").strings, T"up".strings, rt"\n{n}".strings, tR"\d".strings)
print(repr(t"a{n!r:>5}"), repr(t"{name.upper()}"))
print((t"a{1}b" + t"c{2}d").strings, (t"a" + t"b").strings, (t"x{1}" + t"{2}").values)
for bad in (lambda: t"a" + "b", lambda: "b" + t"a", lambda: t"a" + 1, lambda: t"{undefined}", lambda: t"{1 / 0}"):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
