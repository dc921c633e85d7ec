# Messages of common run-time errors.
class C:

    def m(self):
        pass


d = {}
lst = [1]
for f in (lambda: undefined_name, lambda: lst[5], lambda: d["k"], lambda: d[1.5], lambda: 1 + "a",
          lambda: "a" + 1, lambda: None + 1, lambda: len(5), lambda: lst.nope, lambda: C().nope,
          lambda: C.nope, lambda: C().m(1), lambda: C.m(), lambda: (lambda x: x)(), lambda:
          (lambda: 0)(1), lambda: (lambda *, k: k)(), lambda: (lambda a: a)
          (b=1), lambda: int("x"), lambda: float("x"), lambda: [][0], lambda: ()[1], lambda: ""[0],
          lambda: {}.popitem(), lambda: [].pop(), lambda: set().pop(), lambda: next(iter([])),
          lambda: lst.remove(9), lambda: "abc".index("z"), lambda: chr(-1), lambda: (1, 2) <
          ("a", ), lambda: sorted([1, "a"]), lambda: [] < {}, lambda: sum(["a"]),
          lambda: "%d" % "a", lambda: "{}".format(), lambda: b"a" + "a", lambda: bytes([300]),
          lambda: iter(5), lambda: next(5), lambda: d(), lambda: lst(2), lambda:
          (5).x, lambda: abs("a"), lambda: round("a"), lambda: ord("ab"), lambda: hex(1.5),
          lambda: range(1.5), lambda: isinstance(1, 2), lambda: type("A", (5, ), {}),
          lambda: object().__dict__, lambda: lst["a"], lambda: lst[None], lambda: 1j < 2,
          lambda: "a" * "b", lambda: [1] * "b", lambda: - "a", lambda: exec(5), lambda: eval(None),
          lambda: globals()["zz"], lambda: getattr(1, 2), lambda: divmod(1, "a")):
    try:
        f()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
