# Assigning and deleting slices of lists.
def show(f):
    l = list(range(6))
    try:
        f(l)
        print(l)
    except Exception as e:
        print(type(e).__name__, e, l)


def s(src):
    show(lambda l: exec(src, {"l": l}))


s("l[1:3] = 'abc'")
s("l[2:2] = [9, 9]")
s("l[:] = []")
s("l[4:1] = ['x']")
s("l[-2:] = range(3)")
s("l[::2] = 'abc'")
s("l[::-1] = 'abcdef'")
s("l[::2] = 'ab'")
s("l[::2] = 5")
s("del l[1:3]")
s("del l[::2]")
s("del l[::-2]")
s("del l[:]")
s("del l[10:20]")
s("l[1:4:1] = 'q'")
s("l[100:] = [7]")
s("l[:] = l")
s("l[2:4] = l")
s("l[::2] = l[1::2]")
s("l[True:3] = (None,)")
