# get, setdefault, pop, popitem, update, copy, clear, fromkeys.
d = {"a": 1, "b": 2}
print(d.setdefault("a", 9), d.setdefault("c"), d.setdefault("d", []), d)
d.setdefault("d", 0).append(1)
print(d.pop("a"), d.pop("zz", "default"), d.pop("c"), d, d.popitem(), d.popitem(), d)
d.update({"x": 1})
d.update([("y", 2), ("z", 3)], y=20, w=4)
d.update()
d.update(k=5)
d.update({}, x=10)
d.update("q1 r2".split())
print(d)
c = d.copy()
c["new"] = 1
print("new" in d, type(c).__name__, c.clear(), c, d.get("x"), d.get("nope", d))
print(dict.fromkeys("aba"), dict.fromkeys([1, 2], 0), dict.fromkeys({}, 1), {}.fromkeys((3, ), "v"),
      dict.fromkeys(range(3), []))
e = {}
for i in range(5):
    e[i] = i
while e:
    print(e.popitem(), end=" ")
print(e)
for f in (lambda: {}.pop(), lambda: {}.popitem(), lambda: {}.pop(1), lambda: {}.get(),
          lambda: {}.setdefault(), lambda: dict.fromkeys(5), lambda: dict.fromkeys(),
          lambda: {}.update(5), lambda: {}.nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
