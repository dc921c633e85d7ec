# int.is_integer came with 3.12.
# by-hand: 3.11 has no int.is_integer
print((5).is_integer(), True.is_integer(), (-10**30).is_integer())
print([x.is_integer() for x in (1, 1.0, 1.5)])
