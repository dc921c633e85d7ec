# Subclasses of bytes and bytearray.
class B(bytes):

    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self

    def __getitem__(self, i):
        return "item"

    def __len__(self):
        return 42


b = B(b"abc", 7)
print(b, b.tag, len(b), b[0], b == b"abc",
      hash(b) == hash(b"abc"), {b"abc": 1}[b],
      type(b + b"d").__name__,
      type(b[:]).__name__, b.upper(), list(b), b"x" + b,
      type(bytes(b)).__name__, bytes(b), b.__dict__)


class A(bytearray):

    def append(self, x):
        bytearray.append(self, x + 1)


a = A(b"ab")
a.append(97)
a.extend(b"z")
a.note = "n"
print(a, a.note,
      type(a).__name__,
      type(a + b"x").__name__,
      type(a.copy()).__name__,
      type(a[:]).__name__, a == b"abbz", isinstance(a, bytearray), repr(a))


class C(bytes):

    def __bytes__(self):
        return b"other"

    def __iter__(self):
        return iter([1, 2])


print(bytes(C(b"orig")), bytearray(C(b"orig")), b"".join([C(b"j")]), list(C(b"orig")),
      C(b"orig") + b"")
