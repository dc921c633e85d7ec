# Serialised code with any bit turned, cut off anywhere: an error or other code, never a crash.
# by-hand: CPython does not check what it loads
# skip-on: move (each of very many allocations would move very many objects)
import marshal

SOURCES = [
    "def f(a, b=1, *c, d, e=2, **g):\n    return [a, *c], {'k': d, **g}, {b, e}, a[b:d], -a\n",
    "class C(object, metaclass=type):\n    x: int = 1\n    def m(self): return super().m(__class__)\n",
    "def f(x):\n    def g():\n        nonlocal x\n        x += 1\n        del x\n    return g, lambda: x\n",
    "try:\n    with a as b, c: d.e(1, k=2)\nexcept (E, F) as e: raise G from e\nfinally: del d\n",
    "def f():\n    for i in range(3):\n        while i < 2: yield (yield from i)\n        else: break\n",
    "async def f(a):\n    async with a as b:\n        async for c in b: await c\n    return [d async for d in c]\n",
    "match x:\n    case {'a': [1, *b], **c} if b: y\n    case C(1, z=2) | 3: z\n",
    "def f[T: int](x: T) -> T: return f'{x!r:>{T}} {x}'\ntype A[*B] = tuple[*B]\n",
    "try: a, *b = c\nexcept* E as e: from m import n\nimport p.q as r\nassert a, b\n",
    "x = 1 < y < 3 or not z and 10**30 + 2.5j\nprint(x, y if z else ..., b'bytes', 'text \\u00e9')\n",
]

errors = set()
for source in SOURCES:
    data = marshal.dumps(compile(source, "f", "exec"))
    for i in range(len(data)):
        for bit in range(8):
            bad = bytearray(data)
            bad[i] ^= 1 << bit
            try:
                marshal.loads(bad)
            except Exception as error:
                errors.add(type(error).__name__)
        try:
            marshal.loads(data[:i])
        except Exception as error:
            errors.add(type(error).__name__)
        else:
            print("nothing is missing in", i, "bytes")
print(sorted(errors - {"TypeError", "UnicodeDecodeError", "MemoryError"}))
