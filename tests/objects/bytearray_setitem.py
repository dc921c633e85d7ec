# Item and slice assignment and deletion.
a = bytearray(b"0123456789")
a[0] = 65
a[-1] = True
a[1:3] = b"xyz"
print(a)
a[5:5] = b"__"
a[:2] = []
a[-2:] = [90, 91, 92]
print(a)
a[::2] = bytes(len(a[::2]))
print(a)
del a[0], a[-1]
del a[1:3]
del a[::2]
print(a)
a[:] = b"reset"
a[1:4] = a
print(a)
a[::-1] = bytearray(range(97, 97 + len(a)))
print(a)
a[3:1] = b"!"
a[2:4] = memoryview(b"MV")
a[100:] = range(3)
print(a)
del a[::-3]
print(a)
for c in ("a[100] = 1", "a[0] = 256", "a[0] = -1", "a[0] = 'a'", "a[0] = b'a'", "a[::2] = b'x'",
          "a[0:1] = 5", "a[0:1] = 'x'", "a['x'] = 1", "del a[100]", "del a['x']", "a[::0] = b''",
          "a[0:2] = [1, 256]", "a[0:2] = [1, 'x']", "a[1.5] = 1", "a[0] = 1.0", "a[5:2:-1] = b'1'"):
    try:
        exec(c)
        print(c)
    except Exception as e:
        print(c, "->", type(e).__name__, e)
print(a)
