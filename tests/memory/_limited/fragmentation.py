# sizes: 16K 18K 24K 32K 48K 64K 128K 256K 512K 1M 2M
# Small and large buffers in turn, until memory is full; without the large ones half of what is free
# can be had in one piece.
import gc

small, large = [], []
try:
    while True:
        small.append(bytearray(20))
        large.append(bytearray(300))
except MemoryError:
    pass
large.clear()
gc.collect()
size = gc.mem_free() // 2
big = bytearray(size)
big[0] = big[-1] = 7
print(len(big) == size, big[0], big[-1], any(any(b) or len(b) != 20 for b in small))
