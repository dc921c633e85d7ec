# gc.mem_free, gc.mem_alloc and gc.threshold.
# by-hand: these are MicroPython's
import gc

for i in range(4):  # what runs often gets a cache, and that is in the heap too
    pass
gc.collect()
free, used = gc.mem_free(), gc.mem_alloc()
print(type(free) is int, type(used) is int, used > 0)
a = [bytearray(1000) for i in range(4)]
print(gc.mem_alloc() - used >= 4000)
a = None
gc.collect()
print(gc.mem_alloc() - used < 3000)
old = gc.threshold()
gc.threshold(2000)
print(gc.threshold())
for i in range(50):
    b = bytearray(100)
gc.threshold(-1)
print(gc.threshold(), type(old) is int)
gc.threshold(1)  # is kept in whole granules
print(gc.threshold(), [[], []])
gc.threshold(-1)
