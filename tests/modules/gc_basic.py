# The module gc: what is alike everywhere.
import gc

print(isinstance(gc.collect(), int), gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(),
      gc.isenabled())


class Node:

    def __init__(self):
        self.me = self


def garbage(n):
    for i in range(n):
        a, b = Node(), Node()
        a.other, b.other = b, a


keep = [[i, str(i)] for i in range(20)]
gc.disable()
garbage(20)
gc.enable()
gc.collect()
garbage(20)
print(gc.collect() >= 0, keep == [[i, str(i)] for i in range(20)])
for i in range(5):
    x = [bytearray(200) for j in range(5)]
    gc.collect()
print(len(x), sum(len(b) for b in x), x[4] == bytearray(200))
try:
    gc.collect("a")
except TypeError as e:
    print("TypeError")
