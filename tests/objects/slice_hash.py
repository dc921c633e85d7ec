# Slices can be hashed.
# by-hand: since 3.12
print(
    hash(slice(1, 2)) == hash(slice(1, 2, None)), {slice(1, 2): "v"}[slice(1, 2)],
    len({slice(1), slice(1), slice(2)}),
    slice(5) in {slice(5)})
try:
    hash(slice([], 1))
except TypeError as e:
    print(e)
