# sizes: 32K 64K 512K
# The same with sizes that vary, over and over, each time with survivors among the holes.
import gc

kept = []
for turn in range(6):
    parts = []
    try:
        n = turn
        while True:
            n = (n * 31 + 7) % 256
            parts.append(bytearray(n))
    except MemoryError:
        room = len(parts) - 8  # for the program to go on
        while len(parts) > room:
            parts.pop()
    kept.append(parts[3])
    for i in range(len(parts)):
        if i % 9:
            parts[i] = None
    gc.collect()
    size = gc.mem_free() // 2
    big = bytearray(size)
    big[size - 1] = 1
    del big
    print(turn, len(parts) > 18, any(any(part) for part in parts if part))
    parts.clear()
print([len(b) for b in kept])
