# Floats hash like the integers they equal.
# needs: double
for n in (0, 1, -1, 2**30, -2**31, 2**53, 10**15, 10**22, 2**100, 2**1000, -2**300):
    assert hash(float(n)) == hash(n), n
print({
    1.0: "a",
    2: "b"
}[1], {2: "b"}[2.0], {0.0: 1} == {-0.0: 1} == {False: 1}, {1e22: "x"}[10**22])
print(len({0.5, 0.25, 0.125, 1 / 3, 0.1, 5e-324, 1e308, -0.5}),
      hash(0.5) == hash(0.5),
      hash(-1.0) == hash(-1))
d = {float(i) / 8: i for i in range(50)}
print([d[i] for i in range(6)], d[0.125], d[6.0], len(d), 6.125 in d, 7 in d)
