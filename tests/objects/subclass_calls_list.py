# Which overridden methods operators and built-in functions call on subclasses of list and tuple.
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


L = make(list, "__iter__", "__getitem__", "__contains__", "__eq__", "__add__", "__reversed__",
         "__repr__", "__mul__", "__lt__")
for t in ("list(o)", "[*o]", "o[0]", "1 in o", "o == [1, 2]", "[1, 2] == o", "o + [3]", "[0] + o",
          "repr(o)", "str(o)", "sorted(o)", "list(reversed(o))", "sum(o)", "tuple(o)", "max(o)",
          "o * 2", "[x for x in o]", "list(zip(o))", "dict.fromkeys(o)", "''.join(map(str, o))",
          "o[:1]", "o.copy()", "o.index(2)", "(lambda *a: a)(*o)", "o < [5]", "[0] < o", "all(o)"):
    run(t, L([1, 2]))
T = make(tuple, "__iter__", "__getitem__", "__contains__", "__eq__", "__hash__", "__repr__")
for t in ("list(o)", "o[0]", "1 in o", "o == (1, 2)", "hash(o) and 0", "'%d-%d' % o", "(0,) + o",
          "tuple(o)", "repr(o)", "o[1:]", "o.count(1)"):
    run(t, T((1, 2)))
