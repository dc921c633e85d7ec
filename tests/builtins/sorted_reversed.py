# sorted() returns a new list; reversed() wants a sequence.
a = [3, 1, 2]
print(sorted(a), a,
      sorted(a) is a, sorted("bca"), sorted({
          "b": 1,
          "a": 2
      }), sorted(a, reverse=True), sorted(a, key=lambda x: -x), sorted((x for x in a)), sorted([]),
      sorted({(1, 2), (1, )}), sorted([True, 0, 2]))
calls = []
print(sorted(["b", "a"], key=lambda x: calls.append(x) or x), calls, list(reversed(a)),
      list(reversed(sorted(a))), "".join(reversed("abc")), sorted(reversed("ab")),
      sorted([1.5, 1, True, False]))
for f in (lambda: sorted(), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([1], key=1),
          lambda: sorted([1], 2), lambda: sorted([1], foo=2), lambda: reversed(),
          lambda: reversed(5), lambda: reversed({1, 2}), lambda: reversed(x for x in a),
          lambda: sorted([2, 1], key=lambda x, y: 0)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError",
              e if "<" in str(e) or "iterable" in str(e) or "reversible" in str(e) else "")
