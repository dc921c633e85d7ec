# Special methods that call themselves without end.
class A:

    def __repr__(self):
        return repr(self)

    def __str__(self):
        return str(self)

    def __eq__(self, o):
        return self == o

    def __lt__(self, o):
        return self < o

    def __hash__(self):
        return hash(self)

    def __len__(self):
        return len(self)

    def __getitem__(self, i):
        return self[i]

    def __setitem__(self, i, v):
        self[i] = v

    def __contains__(self, x):
        return x in self

    def __call__(self):
        return self()

    def __add__(self, o):
        return self + o

    def __iadd__(self, o):
        self += o

    def __neg__(self):
        return -self

    def __iter__(self):
        return iter(self)

    def __next__(self):
        return next(self)

    def __index__(self):
        return [0][self]

    def __format__(self, s):
        return format(self, s)

    def __enter__(self):
        with self:
            pass

    def __exit__(self, *a):
        pass

    def __getattr__(self, n):
        return self.other

    def __del__(self):
        pass


a = A()


def iadd():
    b = a
    b += 1


def enter():
    with a:
        pass


tests = (lambda: repr(a), lambda: str(a), lambda: a == 1, lambda: a < 1, lambda: hash(a),
         lambda: len(a), lambda: a[0], lambda: a.__setitem__(0, 1), lambda: 1 in a, a,
         lambda: a + 1, iadd, lambda: -a, lambda: iter(a), lambda: next(a), lambda: [1][a],
         lambda: f"{a}", enter, lambda: a.nope, lambda: "%s" % a, lambda: {
             a: 1
         }, lambda: a in [1], lambda: sorted([a, a]), lambda: print(a), lambda: [a] == [1],
         lambda: bool(a), lambda: list(a), lambda: "x" * a)
for i, t in enumerate(tests):
    try:
        t()
        print(i, "ended")
    except RecursionError:
        print(i, end=" ")
print("usable")
