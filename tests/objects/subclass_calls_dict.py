# Which overridden methods operators and built-in functions call on subclasses of dict.
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


D = make(dict, "__iter__", "__getitem__", "__contains__", "__eq__", "keys", "items", "get",
         "__repr__")
for t in ("list(o)", "o['a']", "'a' in o", "dict(o)", "{**o}", "o == {'a': 1}", "{'a': 1} == o",
          "'{a}'.format(**o)", "'{a}'.format_map(o)", "'%(a)s' % o", "(lambda **k: k)(**o)",
          "o.copy()", "o | {}", "sorted(o)", "list(o.values())", "{} | o", "repr(o)", "o.pop('a')",
          "o.setdefault('a', 1)"):
    run(t, D(a=1))
