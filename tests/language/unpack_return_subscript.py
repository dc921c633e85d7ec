# Stars in return, subscripts, for and index tuples.
class S:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


s = S()
a = [1, 2]
print(s[*a], s[*a,], s[0, *a, 3], s[*"ab", 1:2])
s[*a] = "v"
del s[*a, 5]
s[*()] = 1
print(s[()], s[(*a,)], s[[*a]])


def f(*args: int):
    return *args, *args


print(f(1, 2))


def g(x):
    return (yield *x, *x)


print(next(g("p")))
for i, *j in *[(1, 2, 3)], (4,):
    print(i, j)
x = *a,
print(x)
