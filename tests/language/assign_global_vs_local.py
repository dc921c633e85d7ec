# The same targets as module variables, locals and cells.
def local():
    a, (b, c), *d = 1, (2, 3), 4, 5
    x = y = [a]
    y += [b]
    return a, b, c, d, x


def cells():
    a, (b, c), *d = 1, (2, 3), 4, 5
    x = y = [a]
    y += [b]

    def get():
        return a, b, c, d, x, y

    a = 10
    return get


def module():
    global ga, gb, gc
    ga, (gb, *gc) = 1, (2, 3)
    ga += 5


print(local())
print(cells()())
module()
print(ga, gb, gc)
