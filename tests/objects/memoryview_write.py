# Writing through a memoryview; read-only ones refuse.
a = bytearray(b"0123456789")
m = memoryview(a)
m[0] = 97
m[-1] = 122
m[1:3] = b"xy"
m[4:8:2] = b"--"
m[2:5] = m[5:8]
print(a)
m[0:4] = m[1:5]
m[6:9] = bytearray(b"QRS")
m[::-1][0] = 33
print(a, m.readonly, m.toreadonly().readonly)
r = memoryview(b"ro")
for c in ("m[0] = 256", "m[0] = -1", "m[0] = 'a'", "m[0] = b'a'", "m[10] = 1", "m[0:2] = b'abc'",
          "m[0:2] = [1, 2]", "m[0:2] = 'ab'", "del m[0]", "del m[0:1]", "r[0] = 1", "r[0:1] = b'x'",
          "m.toreadonly()[0] = 1", "m['a'] = 1", "m[0] = 1.5", "r.readonly = 0"):
    try:
        exec(c)
        print(c)
    except Exception as e:
        print(c, "->", type(e).__name__, e if "readonly" not in c or "toreadonly" in c else "")
print(a)
