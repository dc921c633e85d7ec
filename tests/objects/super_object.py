# super objects: attributes, repr, binding, misuse.
# by-hand: messages of super() name the types since 3.14
class A:
    x = "A.x"

    def f(self):
        return "A.f " + self.name

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p " + self.name


class B(A):
    x = "B.x"
    name = "b"

    def f(self):
        s = super()
        return s.f() + "!" + s.x + s.p + s.c() + s.s()

    @classmethod
    def c(cls):
        return super().c() + "+B"


b = B()
s = super(B, b)
print(b.f(), B.c(), s.x, s.f(), s.p, s.c(), s.__thisclass__.__name__, s.__self__ is b,
      s.__self_class__.__name__,
      type(s).__name__,
      repr(s) == "<super: <class 'B'>, <B object>>",
      super(B, B).c(),
      super(B, B).f(b))
u = super(B)
print(u.__self__, u.__self_class__,
      u.__get__(b).f(),
      super(A, b).__init__(),
      super(B, b).__class__.__name__)
for f in (lambda: s.nope, lambda: setattr(s, "x", 1), lambda: super(), lambda: super(5),
          lambda: super(B, 5), lambda: super(B, A()), lambda: super(B, A), lambda: u.f,
          lambda: super(A, b).f(), lambda: s[0], lambda: super(B, b, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
