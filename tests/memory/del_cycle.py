# Objects that die together are finalised together, and what they hold is usable until then.
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        calls.append((self.name, self.next.name))


def make(names):
    nodes = [Node(name) for name in names]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % len(nodes)]


calls = []
for _ in range(200):
    make("abc")
gc.collect()
counts = [sum(call == (a, b) for call in calls) for a, b in ("ab", "bc", "ca")]
print(len(set(counts)), counts[0] > 190, len(calls) == 3 * counts[0])


class Holder:
    def __init__(self):
        self.view = memoryview(bytearray(b"end"))
        self.me = self

    def __del__(self):
        seen.append(bytes(self.view))


seen = []
for _ in range(200):
    Holder()
gc.collect()
print(len(seen) > 190, set(seen))
