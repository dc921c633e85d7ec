# Template and Interpolation constructors, iteration, pattern matching, rendering.
# by-hand: new in 3.14
from string.templatelib import Template, Interpolation

t = Template("a", Interpolation(1, "x", "r", ">5"), "b", "c", Interpolation(2), Interpolation(3, "z"))
print(t.strings, t.values)
print([(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print(Template().strings, Template("a", "b").strings, Template(Interpolation(1)).strings)
for f in (lambda: Template(5), lambda: Template("a", b"c"), lambda: Interpolation(), lambda: Interpolation(1, 5),
          lambda: Interpolation(1, "x", "q"), lambda: Interpolation(1, "x", None, 5)):
    try:
        f()
        print("fine")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
match t"{5!s:03}".interpolations[0]:
    case Interpolation(value, expr, conv, spec):
        print(value, expr, conv, spec)
try:
    t.strings = ()
except AttributeError as e:
    print("read-only")


def f(template):
    out = []
    for p in template:
        match p:
            case str(s):
                out.append(s)
            case Interpolation(v, _, c, spec):
                v = {"r": repr, "s": str, "a": ascii, None: lambda x: x}[c](v)
                out.append(format(v, spec))
    return "".join(out)


x, s = 3.14159, "q'q"
print(f(t"pi {x:.2f} {s!r:>8} {s} {'é'!a} {x!s:.3}"))
print(t"a{x}" == t"a{x}", t is t, Interpolation.__match_args__)
log = []
t2 = t"{log.append(1)}{log.append(2)!r:{log.append(3)}}"
print(log, t2.interpolations[1].format_spec)
y = t"{x=}{x=!s}{x=:.1f}"
print(y.strings, [(i.conversion, i.format_spec) for i in y.interpolations])
