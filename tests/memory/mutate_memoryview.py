# Buffers released or resized by callbacks while a view is in use.
class I:

    def __init__(self, v, action):
        self.v, self.action = v, action

    def __index__(self):
        self.action()
        return self.v


def resize():
    try:
        b.extend(b"x" * 100)
    except BufferError:
        print("locked", end=" ")


b = bytearray(b"0123456789")
for name in ("m[i]", "m[0] = i", "m[i] = 5", "m[i:] = b'abcdefgh'", "m.cast('B', [i, i])"):
    for action in ("release", "resize"):
        b = bytearray(b"0123456789")
        m = memoryview(b)
        try:
            exec(name, {"m": m, "i": I(2, m.release if action == "release" else resize)})
            print(name, action, "done", end="; ")
        except (ValueError, TypeError, NotImplementedError) as e:
            print(name, action, type(e).__name__, end="; ")
    print()
b = bytearray(b"abc")
m = memoryview(b)
for f in (lambda: b.extend(m), lambda: b.join([m, m]), lambda: b.__iadd__(m),
          lambda: b.__imul__(3)):
    try:
        print(f())
    except BufferError:
        print("BufferError")
m.release()
b.extend(b)
b[2:4] = b
print(b)
m = memoryview(b)
s = m[1:][1:][1:]
m.release()
del m
try:
    b.clear()
except BufferError:
    print("still in use", bytes(s[:2]))
del s
