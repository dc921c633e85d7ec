# Subclasses of str: attributes, overridden methods, results of methods.
class S(str):
    kind = "S"

    def __new__(cls, value, tag=None):
        self = super().__new__(cls, value)
        self.tag = tag
        return self

    def __add__(self, other):
        return S(str(self) + "+" + other, self.tag)

    def __len__(self):
        return 99

    def __repr__(self):
        return "S(%s)" % str.__repr__(self)


s = S("abc", tag=7)
print(s, repr(s), s.tag, s.kind, len(s), s + "d",
      type(s + "d").__name__, (s + "d").tag, s == "abc",
      hash(s) == hash("abc"), {"abc": 1}[s], isinstance(s, str))
print(
    type(s.upper()).__name__,
    type(s[:]).__name__,
    type(s * 1).__name__,
    type(str(s)).__name__,
    type(s.strip()).__name__,
    type(s.replace("x", "y")).__name__,
    type("".join([s])).__name__,
    type(s.format()).__name__)
print("x" + s, s in ["abc"], "b" in s, s[1], list(s), s.find("c"), "%s %r" % (s, s), f"{s} {s!r}",
      "{:>5}".format(s), [s], s.__dict__, "abc".__eq__(s), s.__eq__("abc"), bool(S("")))


class T(str):

    def __eq__(self, o):
        return "eq"

    def __hash__(self):
        return 1

    def __str__(self):
        return "T!"

    def __getitem__(self, i):
        return "item"

    def __iter__(self):
        return iter("iter")

    def __contains__(self, x):
        return True


t = T("xy")
print(t == 1, "xy" == t, t, str(t), format(t), f"{t}", "%s" % t, t[0], list(t), "q" in t, t + "z",
      ",".join(t), ",".join([t]), "xy" in {t: 1}, t.encode(), int(T("5")))
