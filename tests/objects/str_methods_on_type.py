# Methods called through the type, bound methods as values, missing arguments.
print(str.upper("abc"), str.join(",", ["a", "b"]), list(map(str.strip, [" a ", "b "])),
      sorted(["b", "A", "c"], key=str.lower), str.__len__("ab"))
f = "a-b-c".split
print(f("-"), f("-", 1), f.__name__, f.__self__, "x".upper.__name__, callable(f),
      f == "a-b-c".split, f("b"))
for g in (lambda: str.upper(1), lambda: str.upper(), lambda: "a".upper(1), lambda: "a".nope,
          lambda: str.nope, lambda: "a".join()):
    try:
        print(g())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if "attribute" in str(e) or "doesn't" in str(e) else "")
