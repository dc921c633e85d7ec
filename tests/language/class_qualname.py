# __qualname__ and __name__ of nested functions, classes, lambdas, comprehensions.
class A:
    class B:
        def m(self):
            def inner():
                class C:
                    def n(self):
                        pass

                return C

            return inner

        lam = lambda: 0
        gen = (x for x in ())


print(A.B.__qualname__, A.B.m.__qualname__, A.B().m().__qualname__)
C = A.B().m()()
print(C.__qualname__, C.n.__qualname__, C.__name__)
print(A.B.lam.__qualname__, A.B.gen.__qualname__)


def f():
    return [lambda: 1][0], [(lambda: i) for i in "a"][0], (i for i in "a")


a, b, c = f()
print(a.__qualname__, c.__qualname__)
print(repr(A.B), repr(C), A.B.m.__name__)


def g():
    global G

    class G:
        def m(self):
            pass

    def h():
        global k

        def k():
            pass

    h()


g()
print(G.__qualname__, G.m.__qualname__, k.__qualname__)


class Q:
    __qualname__ = "Custom.Name"

    def m(self):
        pass


print(Q.__qualname__, Q.m.__qualname__, Q.__name__, "__qualname__" in Q.__dict__)
try:

    class R:
        __qualname__ = 5

except TypeError as e:
    print(e)
print(type("T", (), {}).__qualname__, type("T", (), {"__qualname__": "X.T"}).__qualname__)
print(A.B().m.__qualname__, len.__qualname__, [].append.__qualname__, str.join.__qualname__)
