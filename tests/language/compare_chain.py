# Chained comparison: each operand once, stops at the first false link.
def v(x):
    print("v", x, end="; ")
    return x


print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) == v(2) != v(0))
print(v(1) == v(1) in [1, 2] is not None)
print(1 < 2 < 3 < 4 < 4)
x = 5
print(0 <= x < 10, 0 <= x < 5, 10 > x <= 5)
print((1 < 2) < 3, 1 < (2 < 3), not 1 < 2 < 3)


class C:
    def __init__(self, r):
        self.r = r

    def __lt__(self, o):
        return self.r


print(C("first") < C([]) < C(3))
print(C("") < C("never"))
print(C([]) < 5 < 6, C([0]) < 5 < 6)
if 1 < v(2) < v(1):
    print("yes")
else:
    print("no")
while v(0) < x < 7:
    x += 1
print(x)
print([a for a in range(10) if 2 < a != 5 < 8 and 1 < a <= 6])
