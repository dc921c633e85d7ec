# int, float, str, list, tuple, dict, set, bytes, bool as functions without arguments and with None.
for t in (int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, bool,
          object, type(None)):
    print(t.__name__, repr(t())[:8], end=" ")
    try:
        print(repr(t(None)), end=" ")
    except TypeError as e:
        print("TypeError", end=" ")
    try:
        print(t(1, 2, 3, 4, 5), end=" ")
    except TypeError as e:
        print("TypeError", end=" ")
    try:
        print(t(nope=1))
    except TypeError as e:
        print("TypeError")
print(list(dict(a=1)), tuple({1: 2}), set([1, 1]), dict(zip("ab", [1, 2])), str(b"a", "ascii"),
      int("7", base=8), float(" 1 "), bool("False"), bytes([65]), list("é€"))
