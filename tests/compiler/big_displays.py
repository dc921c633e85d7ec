# Lists, tuples, sets, dicts and calls of 1000 elements, constant and not.
# needs: memory
n = 1000
x = 1
l = eval("[" + ", ".join(map(str, range(n))) + "]")
t = eval("(" + ", ".join(map(str, range(n))) + ")")
s = eval("{" + ", ".join(map(str, range(n))) + "}")
d = eval("{" + ", ".join("%d: %d" % (i, i * i) for i in range(n)) + "}")
print(len(l), l[-1], len(t), sum(t), len(s), sum(s), len(d), d[999])
l = eval("[" + ", ".join("x + %d" % i for i in range(n)) + "]")
t = eval("(" + ", ".join("x * %d" % i for i in range(n)) + ",)")
s = eval("{" + ", ".join("x - %d" % i for i in range(n)) + "}")
d = eval("{" + ", ".join("x + %d: x" % i for i in range(n)) + "}")
print(sum(l), sum(t), sum(s), len(d))
print(len(eval("[" + ", ".join("*[%d, x]" % i for i in range(300)) + "]")))
print(len(eval("{" + ", ".join("**{%d: x}" % i for i in range(300)) + "}")))


def f(*a, **k):
    return len(a), sum(a), len(k)


print(eval("f(" + ", ".join(map(str, range(300))) + ")"))
print(eval("f(" + ", ".join("k%d=%d" % (i, i) for i in range(300)) + ")"))
print(eval("f(" + ", ".join("*[%d]" % i for i in range(300)) + ", " + ", ".join("**{'k%d': 1}" % i for i in range(300)) + ")"))
exec(", ".join("a%d" % i for i in range(400)) + " = range(400)")
print(a0, a255, a256, a399)
exec(" = ".join("b%d" % i for i in range(300)) + " = 7")
print(b0, b299)
exec("[" + ", ".join("c%d" % i for i in range(250)) + ", *rest] = range(253)")
print(c249, rest)
print(len(eval("f'" + "{x}" * 500 + "'")), len(eval("''.join([" + "'a' 'b'," * 300 + "])")))
print(eval("{" + "'k': 1, " * 500 + "}"), eval("[" + ("[" + "1," * 300 + "],") * 3 + "]")[2] == [1] * 300)
