# Comparison of integers of all sizes, with bool, and with other types.
vals = [
    -10**30, -2**64, -2**63, -2**62 - 1, -2**31, -1, 0, 1, 2**30, 2**31, 2**62, 2**63, 2**64, 10**30
]
for i, a in enumerate(vals):
    for j, b in enumerate(vals):
        assert (a < b) == (i < j) and (a <= b) == (i <= j) and (a == b) == (i == j)
        assert (a > b) == (i > j) and (a >= b) == (i >= j) and (a != b) == (i != j)
print(sorted(vals[::-1]) == vals, min(vals), max(vals), sorted([3, True, 0, False, -1]))
print(1 == True, 0 == False, 2 == True, True > False, 1 == "1", 1 != None, 10**30 == "x")
for op in ("<", "<=", ">", ">="):
    for b in ("'a'", "None", "[]", "1j"):
        try:
            print(eval("1 %s %s" % (op, b)))
        except TypeError as e:
            print(e)
print((1).__lt__(2), (1).__lt__(2.0), (1).__eq__("1"), (10**30).__gt__(1), (1).__ne__(1))
