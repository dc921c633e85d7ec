# map with strict=True.
# by-hand: new in 3.14
print(list(map(lambda a, b: a + b, "ab", "cd", strict=True)), list(map(str, [1], strict=True)),
      list(map(max, [1, 2], [2], strict=False)))
for args in (("ab", "c"), ("a", "bc"), ("a", "b", "cd"), ("ab", "cd", "e")):
    try:
        print(list(map(lambda *a: a, *args, strict=True)))
    except ValueError as e:
        print(e)
