# center, ljust, rjust, zfill.
for s in ("", "a", "ab", "abc", "é€", "😀"):
    print([s.center(n) for n in (-1, 0, 1, 2, 3, 4, 5, 6)])
    print([
        s.center(5, "*"),
        s.ljust(5),
        s.rjust(5),
        s.ljust(5, "."),
        s.rjust(5, "é"),
        s.center(4, "😀"),
        s.zfill(5)
    ])
print([s.zfill(6) for s in ("42", "-42", "+42", "--1", "-", "+", "", "abc", "-é", " 1", "1234567")],
      "x".zfill(-3))
for f in (lambda: "a".center(5, ""), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, 1),
          lambda: "a".rjust("5"), lambda: "a".center(5.0), lambda: "a".zfill("3"),
          lambda: "a".ljust(), lambda: "a".ljust(3, b" "), lambda: "a".rjust(True)):
    try:
        print(repr(f()))
    except TypeError as e:
        print("TypeError", e if "fill char" in str(e) or "interpreted" in str(e) else "")
