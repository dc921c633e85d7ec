# Every augmented operator on names.
x = 7
x += 5; print(x)
x -= 2; print(x)
x *= 3; print(x)
x /= 4; print(x)
x //= 2; print(x)
x **= 3; print(x)
x %= 10; print(x)
x = 12
x <<= 4; print(x)
x >>= 2; print(x)
x &= 0x3c; print(x)
x |= 3; print(x)
x ^= 0xff; print(x)
s = "ab"
s += "c"
s *= 3
print(s)
l = m = [1]
l += (2, 3)
l *= 2
print(m, l is m)
t = u = (1,)
t += (2,)
print(t, u)
b = True
b &= 5
print(b)
b |= False
print(b, x)
d = e = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(e)
s = r = {1, 2, 3}
s &= {2, 3, 4}
s |= {9}
s -= {2}
s ^= {9, 10}
print(sorted(r), s is r)
f = "%d-%s"
f %= (3, "x")
print(f)
