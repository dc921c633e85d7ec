# append, extend, insert, pop, remove, reverse, clear, copy.
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103, 104])
a.extend(iter(b"i"))
a.extend(bytearray(b"j"))
a.insert(0, 48)
a.insert(-1, 45)
a.insert(100, 46)
a.insert(-100, 47)
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(98)
a.reverse()
c = a.copy()
a.clear()
print(a, c, type(c).__name__)
a.extend(a)
c.extend(c)
print(a, c)
for f in (lambda: a.pop(), lambda: c.pop(100), lambda: c.remove(255), lambda: c.append(256),
          lambda: c.append(-1), lambda: c.append("a"), lambda: c.insert(0, 300),
          lambda: c.insert("0", 1), lambda: c.extend([1, 256]), lambda: c.extend(5),
          lambda: c.remove("a"), lambda: c.append(b"a"), lambda: c.remove(256)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(c, c.__sizeof__() > 0)
c += b"+"
c += bytearray(b"1")
try:
    c += [1]
except TypeError as e:
    print(e)
try:
    c += "x"
except TypeError as e:
    print(e)
print(c)
