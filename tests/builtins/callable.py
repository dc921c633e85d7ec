# callable()
class A:
    pass


class B:

    def __call__(self):
        return 1


b, a = B(), A()
a.__call__ = lambda: 1
print(callable(len), callable(int), callable(lambda: 0), callable(B), callable(b), callable(a),
      callable(A), callable(5), callable(None),
      callable("".join), callable(b.__call__), callable([]), callable(...), callable(type),
      callable(staticmethod(len)), callable(property()))
try:
    a()
except TypeError as e:
    print(e)
B.__call__ = None
print(callable(b))
try:
    b()
except TypeError as e:
    print(e)
del B.__call__
print(callable(b))
