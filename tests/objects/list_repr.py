# Text of lists, tuples, dicts, sets inside one another and inside themselves.
print([], [1], [1, "a", None, 2.5, b"x"], [[]], [(), (1, ), {}], str([1, "é"]), repr(["'", '"']),
      "%s %r" % ([1], ["a"]), f"{[1, 'x']}")
a = [1]
a.append(a)
print(a, repr(a), str([a, a]))
d = {}
d["self"] = d
print(d)
t = ([], )
t[0].append(t)
print(t, t[0])
b = [a]
a.append(b)
print(a, b)
d["list"] = [d]
print(d, d["list"])


class R:

    def __repr__(self):
        return "<%r>" % (lst, )


lst = [1]
lst.append(R())
print(lst)


class Bad:

    def __repr__(self):
        raise ValueError("no repr")


for o in ([Bad()], (Bad(), ), {1: Bad()}, {Bad()}):
    try:
        print(o)
    except ValueError as e:
        print(e)
lst = [1]
print(lst, [lst, lst])
