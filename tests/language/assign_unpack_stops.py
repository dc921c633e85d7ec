# Unpacking reads one item more than it needs and no further; errors pass through.
class It:
    def __init__(self, n, fail=None):
        self.n, self.i, self.fail = n, 0, fail

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        self.i += 1
        print("next", self.i)
        if self.i == self.fail:
            raise KeyError("broken")
        if self.i > self.n:
            raise StopIteration
        return self.i


a, b = It(2)
print(a, b)
it = It(10)
try:
    a, b = it
except ValueError as e:
    print("ValueError")
print(it.i, a, b)
try:
    a, b, c = It(5, fail=2)
except KeyError as e:
    print("KeyError", e, a, b, c if "c" in globals() else "unset")
try:
    a, *b = It(5, fail=3)
except KeyError as e:
    print("KeyError", e)
it = It(1)
() = []
(a,) = it
print(a)
