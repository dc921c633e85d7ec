# In-place operators make new integers and leave other names alone.
a = b = 10
a += 5
a -= 1
a *= 3
a //= 4
a %= 7
a **= 3
a <<= 4
a >>= 1
a |= 1
a &= 0xff
a ^= 0x0f
print(a, b)
a = c = 2**70
a += 1
a *= a
print(a, c)
a -= a
a /= 7
print(a, type(a))
try:
    a = 1
    a += "x"
except TypeError as e:
    print(e, a)
try:
    a @= 3
except TypeError as e:
    print(e, a)
try:
    a <<= "1"
except TypeError as e:
    print(e, a)
