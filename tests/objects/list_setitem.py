# Assignment to items and slices.
a = list(range(10))
a[0] = "zero"
a[-1] = "nine"
a[2:4] = ["a", "b", "c"]
a[5:5] = "xy"
print(a)
a[8:] = []
a[:1] = (n for n in (7, 8))
a[100:] = ["end"]
a[-100:-50] = ["start"]
print(a)
a[::2] = [0] * len(a[::2])
a[::-3] = range(len(a[::-3]))
print(a)
a[3:1] = ["ins"]
a[1:3] = a
print(a)
a[:] = a[::-1]
print(a)
a[:] = {"k": 1}
a[1:1] = a
print(a)
a = [1, 2, 3, 4]
for c in ("a[4] = 0", "a[-5] = 0", "a['0'] = 0", "a[1.0] = 0", "a[::2] = [1]", "a[::2] = 5",
          "a[::-1] = [1, 2, 3]", "a[::0] = []", "a[2**70] = 1", "a[3:0:-1] = 'ab'",
          "a[5:5:2] = [1]"):
    try:
        exec(c)
        print(c, a)
    except Exception as e:
        print(c, "->", type(e).__name__, e)
a[::2], a[1::2] = a[1::2], a[::2]
print(a)
