# An LRU cache class with a linked list, used as a decorator.
class Node:
    __slots__ = ("key", "value", "prev", "next")


class LRU:
    def __init__(self, size):
        self.size, self.map = size, {}
        self.root = r = Node()
        r.prev = r.next = r
        self.hits = self.misses = 0

    def __len__(self):
        return len(self.map)

    def __contains__(self, key):
        return key in self.map

    def __iter__(self):
        n = self.root.next
        while n is not self.root:
            yield n.key
            n = n.next

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _front(self, n):
        n.prev, n.next = self.root, self.root.next
        n.prev.next = n.next.prev = n

    def __getitem__(self, key):
        n = self.map[key]
        self._unlink(n)
        self._front(n)
        return n.value

    def __setitem__(self, key, value):
        if key in self.map:
            n = self.map[key]
            self._unlink(n)
        else:
            n = self.map[key] = Node()
            n.key = key
        n.value = value
        self._front(n)
        if len(self.map) > self.size:
            last = self.root.prev
            self._unlink(last)
            del self.map[last.key]

    def __delitem__(self, key):
        self._unlink(self.map.pop(key))

    def __call__(self, fn):
        def wrapper(*args):
            try:
                r = self[args]
                self.hits += 1
            except KeyError:
                self.misses += 1
                r = self[args] = fn(*args)
            return r

        wrapper.cache = self
        return wrapper


c = LRU(3)
for i, k in enumerate("abcab"):
    c[k] = i
print(list(c), len(c), c["c"], list(c))
c["d"] = 9
print(list(c), "a" in c, "b" in c)
del c["c"]
print(list(c), [c[k] for k in list(c)])


@LRU(10)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache.hits, fib.cache.misses, len(fib.cache))
try:
    c["gone"]
except KeyError as e:
    print(repr(e))
