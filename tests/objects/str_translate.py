# translate and maketrans.
print(str.maketrans("abc", "xyz"), str.maketrans("ab", "xy", "cd"),
      str.maketrans({
          "a": 1,
          98: "bb",
          "c": None
      }), str.maketrans("", ""))
t = str.maketrans("aé€", "é😀b", "d")
print("aébc€d".translate(t), "".translate(t), "xyz".translate({}), "abc".translate({
    97: "AAA",
    98: None,
    99: 0x20ac
}))


class M:

    def __getitem__(self, k):
        if k == 97:
            return "<a>"
        if k == 98:
            raise LookupError
        if k == 99:
            raise IndexError
        return k + 1


print("abcd".translate(M()), "ab".translate("x" * 97 + "QR"), "abc".translate(["y"] * 98))
for f in (lambda: str.maketrans("ab", "x"), lambda: str.maketrans("a"),
          lambda: str.maketrans(1, "a"), lambda: str.maketrans("a", "b", 1),
          lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: 1.5}),
          lambda: "a".translate({97: -1}), lambda: "a".translate(5), lambda: "a".translate()):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e if len(str(e)) < 70 and "takes" not in str(e) else "")
