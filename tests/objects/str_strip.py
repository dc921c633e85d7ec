# strip, lstrip, rstrip: white space and sets of characters; removeprefix and removesuffix.
for s in ("  a b  ", "\t\n\r\x0b\x0c x \x1c\x1d\x1e\x1f\x85", "\xa0é\x85", "", "   ", "xxhixx",
          "abcba", "\u200bz\u200b"):
    print(repr(s), [s.strip(), s.lstrip(), s.rstrip()],
          [s.strip("x"), s.lstrip("ab"),
           s.rstrip("ab"), s.strip(""),
           s.strip(None)])
print("www.example.com".strip("cmowz."), "éa€b😀".strip("😀é"), "aaa".strip("a"), "[[x]]".strip("[]"),
      "-a-".lstrip("-"), "a\\".rstrip("\\"))
print("TestHook".removeprefix("Test"), "TestHook".removesuffix("Hook"), "a".removeprefix("ab"),
      "aa".removesuffix("a"), "x".removeprefix("x"), "x".removesuffix(""), "é€".removesuffix("€"))
for f in (lambda: "a".strip(1), lambda: "a".lstrip(b"a"), lambda: "a".rstrip(["a"]),
          lambda: "a".removeprefix(None), lambda: "a".strip("a", "b"), lambda: "a".removesuffix(
              ("a", ))):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "strip arg" in str(e) else "")
