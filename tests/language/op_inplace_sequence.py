# In-place operators of built-in containers keep identity or make new objects.
l = [1]
k = l
l += "ab"
l *= 2
print(l, k is l)
k = l
l = l + [0]
print(k is l)
t = (1,)
k = t
t += (2,)
t *= 2
print(t, k)
s = "a"
k = s
s += "b"
s *= 3
print(s, k)
x = {1, 2, 3}
k = x
x |= {4}
x &= {1, 2, 4, 9}
x -= {2}
x ^= {1, 7}
print(sorted(x), k is x)
f = frozenset([1])
k = f
f |= {2}
print(sorted(f), k is f, type(f).__name__)
d = {"a": 1}
k = d
d |= {"b": 2}
d |= [("c", 3)]
print(d, k is d)
b = bytearray(b"a")
k = b
b += b"bc"
b *= 2
print(b, k is b)
n = 5
k = n
n += 1
print(n, k)
for src in ("l += 5", "x |= [1]", "d |= 5", "t += [1]", "b += 'a'", "s += 1", "l *= 1.5", "x += {1}"):
    try:
        exec(src)
    except TypeError as e:
        print(e)
l = [1, 2]
l += l
l += (i for i in l[:1])
print(l)
l *= 0
print(l)
l = [[]] * 2
l[0] += [1]
print(l)
