# partition and rpartition.
for s in ("a=b=c", "=", "abc", "", "==", "a==b", "é=€=😀"):
    print(s.partition("="), s.rpartition("="), s.partition("=="), s.rpartition("=="))
print("ab😀cd😀".partition("😀"), "ab😀cd😀".rpartition("😀"), "abc".partition("abc"),
      "abc".rpartition("bc"), "abc".partition("abcd"))
for x in ("", 1, None, b"="):
    try:
        print("a=b".partition(x))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    print("a=b".rpartition(""))
except ValueError as e:
    print(e)
