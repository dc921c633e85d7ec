# Truth: __bool__, then __len__, then true; errors of both.
class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len", end=" ")
        return self.n


class B(L):
    def __bool__(self):
        print("bool", end=" ")
        return self.n == 5


class Plain:
    pass


print(bool(L(0)), bool(L(3)), bool(B(0)), bool(B(5)), bool(Plain()))
print("y" if L(0) else "n", L(0) or "right", not B(5))
for bad in (-1, "x", 2.5, None):
    try:
        bool(L(bad))
    except Exception as e:
        print(type(e).__name__, e)
B.__bool__ = lambda self: None
try:
    while B(1):
        pass
except TypeError as e:
    print(e)
p = Plain()
p.__bool__ = lambda: False
print(bool(p))
print([bool(x) for x in (0, 0.0, -0.0, 0j, "", "0", b"", (), (0,), [], {}, None, ..., NotImplemented is None)])
