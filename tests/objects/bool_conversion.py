# Truth of user objects: __bool__, then __len__, and their errors.
class A:
    def __bool__(self):
        print("bool", end=" ")
        return False

    def __len__(self):
        return 1


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class B:
    def __init__(self, r):
        self.r = r

    def __bool__(self):
        return self.r


print(bool(A()), not A(), 1 if A() else 2, bool(A() and 5), bool(L(0)), bool(L(3)), bool(object()))
for o in (B(1), B(None), B("x"), L(-1), L("a"), L(1.0), L(10**30), B(False), B(True)):
    try:
        print(bool(o))
    except Exception as e:
        print(type(e).__name__, e)
while A():
    pass
print([x for x in (B(True), B(False)) if x].__len__(), any([A(), B(True)]), all([A(), B(True)]))
