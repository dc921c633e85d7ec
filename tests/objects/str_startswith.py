# startswith and endswith: ranges, tuples, errors.
s = "hello wörld"
for p in ("", "h", "hello", "ello", "d", "wörld", "rld", s, s + "!", ("x", "h"), ("x", "d"), (),
          ("", ), ("rld", "hel")):
    print(p, s.startswith(p), s.endswith(p), s.startswith(p, 1), s.endswith(p, 3),
          s.startswith(p, -5), s.endswith(p, 0, 5), s.startswith(p, 11), s.endswith(p, 11),
          s.startswith(p, 12), s.endswith(p, 12), s.startswith(p, 3, 2))
print("".startswith(""), "".endswith("", 0), "".startswith("", 1), "a".startswith("a", None, None),
      "a".endswith("a", -9, 9))
for f in (lambda: s.startswith(1), lambda: s.endswith(["a"]), lambda: s.startswith(b"h"),
          lambda: s.startswith(("x", 1)), lambda: s.endswith(("x", b"d")), lambda: s.startswith(
              ("h", 1)), lambda: s.startswith("h", "0"), lambda: s.startswith()):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "first arg" in str(e) or "tuple" in str(e) else "")
