# json: nesting that is deeper than any C stack, and objects of all sizes.
# slow
# by-hand: CPython ends in RecursionError
# needs: memory
import json

n = 5000
v = json.loads("[" * n + "]" * n)
depth = 0
while v:
    v = v[0]
    depth += 1
print(depth)
v = []
for i in range(n):
    v = {"k": v}
text = json.dumps(v)
print(len(text), text[:12], text[-5:])
for text in ("[" * 100000, '{"a":' * 100000, "[{\"a\":" * 50000 + "x"):
    try:
        json.loads(text)
    except ValueError as e:
        print(e)
