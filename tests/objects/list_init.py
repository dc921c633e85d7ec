# list(): arguments, and __init__ called again.
print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)),
      list(x * x for x in range(4)), list([1]), list(b"ab"), list({5}), list(map(str, [1])))
a = [1, 2]
a.__init__("xy")
print(a)
a.__init__()
print(a, list.__new__(list), list.__new__(list, "abc"))


class It:

    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        return self.hint


print(list(It(0)), list(It(3)), list(It(100)), list(It(NotImplemented)))
for f in (lambda: list(It(-1)), lambda: list(It("a")), lambda: list(5), lambda: list(None),
          lambda: list(1, 2), lambda: list(iterable=[1])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")


class Seq:

    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


print(list(Seq()), [*Seq()], 20 in Seq(), tuple(Seq()), sum(Seq()))
