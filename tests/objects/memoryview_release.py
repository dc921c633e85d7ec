# release and the context manager: afterwards everything but release raises ValueError.
a = bytearray(b"abc")
m = memoryview(a)
s = m[1:]
m.release()
m.release()
print(bytes(s))
for f in (lambda: m[0], lambda: len(m), lambda: m.tolist(), lambda: m.tobytes(), lambda: m.nbytes,
          lambda: m.shape, lambda: m.readonly, lambda: m[0:1], lambda: bytes(m),
          lambda: m.cast("B"), lambda: list(m), lambda: memoryview(m), lambda: hash(m),
          lambda: m.__enter__(), lambda: m == m, lambda: m == b"abc", lambda: m.hex(),
          lambda: m.obj, lambda: 97 in m):
    try:
        print(f())
    except ValueError as e:
        print(e)
try:
    m[0] = 1
except ValueError as e:
    print(e)
with memoryview(a) as n:
    print(n[0])
    with n[1:] as k:
        print(k[0])
try:
    n[0]
except ValueError as e:
    print("released")
s.release()
a.append(1)
print(a)
