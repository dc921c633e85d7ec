# Concatenation and repetition.
print("a" + "b", "a" * 3, 3 * "ab", "x" * 0, "x" * -5, "" * 100, "é" * 3, "ab" + "€", True * "t",
      "ab" * 0 == "")
s = ""
for i in range(300):
    s += chr(65 + i % 26)
print(len(s), s[:10], s[-5:], s == ("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 12)[:300])
for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + b"b", lambda: "a" + None,
          lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" * None, lambda: "a" - "b",
          lambda: "a" / 2, lambda: - "a", lambda: "a" & "b", lambda: "a" + ["b"]):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("a".__add__("b"), "a".__mul__(2), "a".__rmul__(2), "abc".__contains__("b"), "abc".__len__(),
      "abc".__getitem__(1))
