# Which overridden methods operators and built-in functions call on subclasses of str and int.
log = []


def trace(name):

    def f(self, *args):
        log.append(name)
        return getattr(self.base, name)(self, *args)

    return f


def make(base, *names):
    return type("T", (base, ), {"base": base, **{n: trace(n) for n in names}})


def run(text, o):
    log.clear()
    r = eval(text, {"o": o})
    print(text, r, log)


S = make(str, "__len__", "__iter__", "__getitem__", "__contains__", "__eq__", "__str__", "__repr__",
         "__hash__", "__add__", "__format__")
for t in ("len(o)", "list(o)", "o[0]", "'a' in o", "o == 'ab'", "str(o)", "repr(o)",
          "hash(o) and 0", "f'{o}'", "'%s' % o", "'{}'.format(o)", "''.join([o])", "o + 'x'",
          "'x' + o", "o.upper()", "{o: 1} and 0", "o in ['ab']", "print(o)", "'{!r}'.format(o)",
          "f'{o!r:>6}'", "bool(o)"):
    run(t, S("ab"))
I = make(int, "__int__", "__index__", "__add__", "__radd__", "__eq__", "__hash__", "__bool__",
         "__str__", "__repr__", "__float__", "__format__", "__lt__", "__abs__")
for t in ("int(o)", "o + 1", "1 + o", "1 - o", "bool(o)", "str(o)", "repr(o)", "f'{o}'", "'%d' % o",
          "'%s' % o", "[0, 1, 2, 3][o]", "'x' * o", "range(o)", "hex(o)", "float(o)", "abs(o)",
          "o < 5", "5 > o", "o == 3", "3 == o", "hash(o)", "{o: 1} and 0", "sum([o, 1])",
          "round(o)", "divmod(o, 2)", "not o", "chr(o)", "o and 1"):
    run(t, I(3))
