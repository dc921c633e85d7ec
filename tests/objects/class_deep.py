# Long chains of classes, and source with surrogates.
class A:
    pass


for i in range(1000):
    A = type("A", (A,), {})
print(len(A.__mro__), A.__mro__[-2:][0].__name__, isinstance(A(), A))
for run in (lambda: exec("\ud800"), lambda: eval("'\udfff'"), lambda: compile("a\ud800", "f", "exec")):
    try:
        run()
    except UnicodeEncodeError as e:
        print(e)
