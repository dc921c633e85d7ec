# The count of replace may be a keyword.
# by-hand: new in 3.13
print("aaaa".replace("a", "b", count=2), "aaaa".replace("a", "b", count=-1),
      "aaaa".replace("a", "b", count=0))
try:
    "a".replace("a", "b", 1, count=2)
except TypeError as e:
    print("TypeError")
