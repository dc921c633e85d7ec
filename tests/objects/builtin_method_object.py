# Built-in functions and methods as objects.
print(len.__name__, len.__qualname__, len.__module__, repr(len),
      repr([].append).startswith("<built-in method append of list object at 0x"),
      [].append.__name__, [].append.__self__, "".join.__qualname__, dict.fromkeys.__self__)
a = [1]
print(a.append == a.append, a.append == [1].append, a.append != a.pop,
      hash(a.append) == hash(a.append), len == len, len is len, {len: 1}[len], a.append.__self__
      is a, str.upper == str.upper)
print(str.upper, str.upper.__name__, str.upper.__objclass__, int.__add__.__qualname__,
      int.real.__name__)
print(str.upper("a"), int.__add__(1, 2), (1).__add__(2), list.append(a, 5), a, dict.fromkeys("a"),
      str.upper.__get__("q")(), int.__dict__["bit_length"](5),
      float.__dict__["fromhex"].__get__(None, float)("0x1"))
for f in (lambda: setattr(len, "x", 1), lambda: len.nope, lambda: str.upper(5),
          lambda: list.append({}, 1), lambda: str.upper.__get__(5), lambda: str.upper(),
          lambda: setattr([].append, "__name__", "x"), lambda: type(len)(), lambda: len < len):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if "requires" in str(e) or "doesn't" in str(e) else "")
