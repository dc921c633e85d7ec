# What `global` in one scope means for others: classes hand outer variables on to their methods all
# the same, and the module's own assignments go to its globals.
def test(x):
    class Foo:
        global x

        def __call__(self, y):
            return x + y
    return Foo()


x = 0
print(test(6)(2))
x = -1
print(test(3)(5))

local, other = {}, {}
exec("""if 1:
    def f():
        y = 1
        def g():
            global y
            return y
        def h():
            return y + 1
        return g, h
    y = 9
    g, h = f()
    print(g(), h())
    """, local, other)
print("y" in local, "y" in other)
exec("""
def g():
    global z
    z = 1
z = 2
w = 3
""", local, other)
print("z" in local, "z" in other, "w" in local, "w" in other)
