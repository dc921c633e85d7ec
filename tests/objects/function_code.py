# Code objects.
def f(a, b, /, c, *args, d=1, **kw):
    x = a
    y = lambda: x + z
    z = 2
    return y


def gen():
    yield 1


async def co():
    pass


def plain():
    pass


c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount,
      c.co_varnames[:6], sorted(c.co_cellvars), c.co_freevars, c.co_firstlineno,
      c.co_filename.endswith(("function_code.py", "<stdin>")))
print(bool(c.co_flags & 4), bool(c.co_flags & 8), bool(c.co_flags & 32),
      bool(gen.__code__.co_flags & 32), bool(co.__code__.co_flags & 128),
      plain.__code__.co_flags & 12,
      f(1, 2, 3).__code__.co_freevars,
      f(1, 2, 3)(),
      f(1, 2, 3).__code__.co_qualname)
print(
    type(c).__name__, c == f.__code__, c == gen.__code__,
    hash(c) == hash(f.__code__),
    repr(c).startswith("<code object f at 0x"), plain.__code__.co_varnames,
    plain.__code__.co_argcount)
k = compile("a = 1\nb = a + 1", "<mem>", "exec")
print(k.co_name, k.co_filename, k.co_firstlineno, k.co_argcount, k.co_varnames,
      isinstance(k, type(c)))
ns = {}
print(exec(k, ns), ns["b"], eval(compile("5 * 5", "<m>", "eval")), eval(k), exec(plain.__code__),
      eval(plain.__code__))
for g in (lambda: setattr(c, "co_name", "x"), lambda: exec(c), lambda: exec(f(1, 2, 3).__code__),
          lambda: c.nope, lambda: c(), lambda: c < c):
    try:
        print(g())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if "missing" in str(e) else "")
