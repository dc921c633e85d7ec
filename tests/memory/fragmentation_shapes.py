# Holes of many sizes between objects in use do not keep large ones from being made.
# needs: memory
import gc

live = []
for size in (10, 100, 1000, 5000):
    parts = [bytearray(size + i % 7) for i in range(200)]
    for i in range(0, 200, 3):
        parts[i][0] = i % 251
    live.append(parts[::3])
    parts = None
    gc.collect()
    big = bytearray(150000)
    big[-1] = 1
    names = ["n%d" % i for i in range(300)]
    live.append(names[::5])
    del names, big
print(sum(len(x) for x in live),
      all(b[0] == i * 3 % 251 for parts in live[::2] for i, b in enumerate(parts)),
      live[1] == ["n%d" % i for i in range(0, 300, 5)])
