# Concatenation, repetition, comparison, membership.
a = [1, 2]
b = a
print(a + [3], a * 3, 2 * a, a * 0, a * -1, [] + [], [[]] * 3, [None] * 2, True * a)
a += (3, 4)
a += "x"
a *= 2
print(a, b is a)
a *= 0
print(a, b)
a += a
c = [[]] * 3
c[0].append(1)
print(c, [1] < [1, 0], [1, 2] < [1, 3], [] < [0], [2] > [1, 9], [1, 2] == [1, 2], [1] == (1, ), [1]
      != [1.0], [1, "a"] == [1, "a"], [0, 5] <= [0, 5], ["a"] >= ["B"], [[1], 2] < [[1], 3])
print(1 in [1, 2], "a" in ["b"], 1.0 in [1], None in [0, ""], [1] in [[1]],
      float("nan") in [float("nan")], 5 not in [5])
for f in (lambda: [1] + (2, ), lambda: [1] + 1, lambda: [1] * [1], lambda: [1] * 1.5,
          lambda: [1] - [1], lambda: [1] < (1, ), lambda: [1] < ["a"], lambda: [1, "a"] < [1, 2],
          lambda: - [1], lambda: [1] > None, lambda: [None] < [None], lambda: [1, 2] & [1]):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    a += 5
except TypeError as e:
    print(e, a)
