# getattr, setattr, hasattr, delattr.
class A:
    x = 1

    def __getattr__(self, n):
        if n == "err":
            raise ValueError("from getattr")
        if n.startswith("dyn"):
            return n
        raise AttributeError("custom " + n)


class P:

    @property
    def bad(self):
        raise AttributeError("inside property")


a = A()
print(getattr(a, "x"), getattr(a, "dyn1"), getattr(a, "nope", "default"), getattr(a, "nope", None),
      hasattr(a, "x"), hasattr(a, "nope"), hasattr(a, "dyn"), hasattr(P(), "bad"),
      getattr(P(), "bad", 3), getattr(5, "real"),
      getattr("a", "upper")())
print(setattr(a, "y", 2), a.y, delattr(a, "y"), hasattr(a, "y"), setattr(a, "not an identifier", 3),
      getattr(a, "not an identifier"), setattr(a, "", 4), a.__dict__, setattr(A, "z", 9), a.z)
for f in (lambda: getattr(a, "nope"), lambda: getattr(a, "err", 1), lambda: hasattr(a, "err"),
          lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: hasattr(a, None),
          lambda: delattr(a, 1), lambda: delattr(a, "nope"), lambda: delattr(a, "x"),
          lambda: getattr(P(), "bad"), lambda: setattr(P(), "bad", 1), lambda: getattr(a),
          lambda: setattr(a, "x"), lambda: setattr(5, "real", 1), lambda: delattr(5, "real"),
          lambda: getattr(a, b"x"), lambda: getattr(None, "x", 1, 2)):
    try:
        print(f())
    except (AttributeError, ValueError, TypeError) as e:
        print(type(e).__name__, e if "expected" not in str(e) and "real" not in str(e) else "")
