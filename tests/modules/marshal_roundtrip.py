# marshal: dumps and loads give equal objects of equal types.
import marshal

vals = [
    None, True, False, ..., StopIteration, 0, 1, -1, 255, 2**15, 2**30, -2**31, 2**62, -2**63,
    10**40, -10**40, 0.0, -1.5, 1e300,
    float("inf"), 1j, 2.5 - 3j, "", "abc", "é€😀", "x" * 300, b"", b"\x00\xff", (),
    (1, "a", (None, )), [], [1, [2, [3]]], {}, {
        "k": [1],
        2: (3, )
    },
    set(), {1},
    frozenset(),
    frozenset([2, 3])
]
for v in vals:
    w = marshal.loads(marshal.dumps(v))
    assert w == v and type(w) is type(v), v
print(len(vals), marshal.loads(marshal.dumps(bytearray(b"ba"))),
      marshal.loads(bytearray(marshal.dumps([1]))), marshal.loads(marshal.dumps(1) + b"extra"),
      repr(marshal.loads(marshal.dumps(-0.0))), str(marshal.loads(marshal.dumps(float("nan")))))
code = compile(
    "def f(a, b=2, *c, d=4, **e):\n    'doc'\n    return a + b, c, d, e, [x for x in c]\n"
    "r = f(1, 2, 3, z=5)",
    "<m>", "exec")
ns = {}
exec(marshal.loads(marshal.dumps(code)), ns)
print(ns["r"], ns["f"].__doc__, ns["f"].__code__.co_name, ns["f"](10))
for v in (object(), lambda: 0, len, iter([]), [object()], int):
    try:
        marshal.dumps(v)
        print("dumped", v)
    except ValueError as e:
        print(type(e).__name__)
for b in (b"", b"\x00garbage"[1:], marshal.dumps("abcdef")[:-3], marshal.dumps([1, 2,
                                                                                3])[:-1], "str", 5,
          marshal.dumps(10**40)[:-2]):
    try:
        print(marshal.loads(b))
    except (EOFError, ValueError, TypeError) as e:
        print("refused")
a = []
for i in range(50):
    a = [a]
b = marshal.loads(marshal.dumps(a))
print(b == a)
