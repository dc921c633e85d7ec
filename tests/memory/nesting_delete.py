# Structures nested very deep are built, walked over and dropped without trouble.
# needs: memory
# skip-on: move (each of very many allocations would move very many objects)
import gc

n = 50000


class Node:

    def __init__(self, next):
        self.next = next


def build(make):
    x = None
    for i in range(n):
        x = make(x)
    return x


def wrap(f):
    return lambda: f


for make in (lambda x: [x], lambda x: (x, ), lambda x: {
        "k": x
}, Node, wrap, lambda x: [x, x], lambda x: slice(x), lambda x: Exception(x), lambda x: iter([x]),
             lambda x: (i for i in [x])):
    x = build(make)
    gc.collect()
    x = None
    gc.collect()
    print("dropped", end=" ")
head = build(Node)
k, p = 0, head
while p:
    k, p = k + 1, p.next
print(k)
first = Node(None)
p = first
for i in range(1000):
    p.next = Node(None)
    p = p.next
p.next = first
del first, p
gc.collect()
e = None
for i in range(2000):
    try:
        raise ValueError(i) from e
    except ValueError as x:
        e = x
k = 0
while e:
    k, e = k + 1, e.__cause__
print(k)
