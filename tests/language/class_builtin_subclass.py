# Subclasses of built-in types keep behaviour and carry attributes.
class L(list):
    def total(self):
        return sum(self)


class D(dict):
    def __missing__(self, k):
        return k + "?"


class I(int):
    pass


class S(str):
    def __len__(self):
        return 99


class B(bytes):
    pass


class F(frozenset):
    pass


class X(set):
    pass


class E(Exception):
    pass


l = L([1, 2, 3])
l.name = "ell"
l.append(4)
print(l, l.total(), l.name, type(l[:2]).__name__, type(l + [5]).__name__, l == [1, 2, 3, 4])
d = D(a=1)
d.x = 5
print(d["a"], d["b"], d.get("b"), d.x, dict(d), type(d.copy()).__name__)
i = I(5)
i.tag = "t"
print(i + 1, i.tag, type(i * 2).__name__, [0, 1, 2, 3, 4, 5][i], {5: "five"}[i], i == 5, I("12"))
s = S("abc")
print(len(s), s.upper(), s + "d", s == "abc", {"abc": 1}[s], type(s[0]).__name__, f"{s}")
print(B(b"ab") + b"c", B(b"ab")[0], F([1]) | {2} == F([1, 2]), X([1]) & {1, 2})
try:
    raise E("msg", 5)
except E as e:
    print(e.args, isinstance(e, Exception), repr(e))
print(isinstance(l, list), issubclass(D, dict), L.__bases__, hash(I(5)) == hash(5))
t = type("T", (tuple,), {})((1, 2))
t.attr = 3
print(t, t.attr, t[0], (1, 2) == t)
