# Corrupt marshal data raises and never crashes.
# by-hand: CPython does not check what it loads, and may hang
import marshal

code = compile(
    "def f(x):\n    for i in range(x):\n        yield i * 'a'\n"
    "class C:\n    y = (1, 2.5, b'x', 'é')\n",
    "<c>", "exec")
data = marshal.dumps((code, [1, 2, {"k": {1, 2}}], "text", 10**30, -2.5))
n = 0
for i in range(0, len(data), 2):
    for flip in (0xff, 0x01, 0x80):
        bad = bytearray(data)
        bad[i] ^= flip
        try:
            marshal.loads(bytes(bad))
        except Exception:
            n += 1
    try:
        marshal.loads(data[:i])
    except Exception:
        n += 1
print(n > 10)
print(marshal.loads(data)[1:4])
