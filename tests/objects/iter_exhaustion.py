# An iterator that has ended stays at its end, whatever happens to its container.
a = [1]
b = bytearray(b"a")
d = {1: 2}
its = {
    "list": iter(a),
    "tuple": iter((1, )),
    "str": iter("s"),
    "bytes": iter(b"b"),
    "bytearray": iter(b),
    "dict": iter(d),
    "keys": iter(d.keys()),
    "values": iter(d.values()),
    "items": iter(d.items()),
    "set": iter({1}),
    "range": iter(range(1)),
    "reversed": reversed(a),
    "enumerate": enumerate(a),
    "zip": zip(a, a),
    "map": map(str, a),
    "filter": filter(None, a),
    "call": iter(lambda: d.get(1), None),
    "memoryview": iter(memoryview(b"m"))
}
print({k: type(v).__name__ for k, v in its.items()})
for name, it in its.items():
    assert iter(it) is it
    first = next(it)
    if name == "call":
        d[1] = None
    print(name, first, next(it, "end"), end="; ")
print()
a.append(2)
b.append(98)
print([next(it, "end") for it in its.values()] == ["end"] * len(its))
hints = [
    iter([1, 2]),
    iter((1, 2)),
    iter("ab"),
    iter({
        1: 1,
        2: 2
    }),
    iter({1, 2}),
    iter(range(2)),
    reversed([1, 2]),
    iter(b"ab"),
    enumerate("ab"),
    zip(a),
    reversed(range(2)),
    reversed({
        1: 1,
        2: 2
    })
]
print([it.__length_hint__() if hasattr(it, "__length_hint__") else "-" for it in hints])
for it in hints:
    next(it)
print([it.__length_hint__() if hasattr(it, "__length_hint__") else "-" for it in hints])
