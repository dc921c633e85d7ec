# Augmented assignment to list slices and nested subscripts.
l = [1, 2, 3, 4]
l[1:3] += ["a", "b"]
print(l)
l[:2] *= 2
print(l)
l[::2] += []
print(l)
try:
    l[::2] += [9]
except ValueError as e:
    print(e)
print(l)
d = {"k": [1, 2, {"z": 5}]}
d["k"][2]["z"] **= 3
d["k"][0] -= 1
print(d)
try:
    d["missing"] += 1
except KeyError as e:
    print(repr(e))
i = 0
i += l[i]
l[i] = i
print(i, l[1])
b = bytearray(b"abc")
b[1] += 1
b[1:2] += b"xx"
print(b)
try:
    b[0] += 200
except ValueError as e:
    print(e)
