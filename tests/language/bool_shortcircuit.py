# and/or return an operand and skip the rest.
def v(x):
    print("<%r>" % (x,), end=" ")
    return x


print(v(0) or v("") or v([]) or v(None))
print(v(1) and v("a") and v([2]))
print(v(0) and v(1) or v(2))
print(v(1) or v(2) and v(3))
print(v(1) and (v(0) or v(3)) and v(4))
print(not v(0) and not v(""))
print(v(0) or v(0) and v(1) or v(5) and v(6))
print(0 or 0.0 or 0j or "" or b"" or () or [] or {} or set() or range(0) or "end")
print(1 and "x" and {1: 1} and "last")
a = v(None) or v(7)
print(a)
if v(1) and not v(0) or v(9):
    print("then")
if not (v(1) and v(0)):
    print("then")
x = [i for i in range(8) if i and i % 2 or i == 4]
print(x)
print([not not y for y in (0, 1, "", "x", [], [0])])
