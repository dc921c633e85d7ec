# bytearray.resize.
# by-hand: new in 3.14
a = bytearray(b"abc")
a.resize(5)
print(a)
a.resize(2)
print(a)
a.resize(4)
print(a)
a.resize(0)
print(a)
m = memoryview(a)
for f in (lambda: a.resize(-1), lambda: a.resize(3), lambda: a.resize("x"), lambda: a.resize(1.5)):
    try:
        f()
    except (ValueError, BufferError, TypeError) as e:
        print(type(e).__name__, e)
a.resize(0)
m.release()
a.resize(1)
print(a)
