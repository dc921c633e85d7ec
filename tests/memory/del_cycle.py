# Objects that die together are finalised together, and what they hold is usable until then.
# needs: files
import gc
import os


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
make("abc")
gc.collect()
print(sorted(calls))
calls.clear()
for _ in range(200):
    make("xyz")
gc.collect()
print(len(calls), len(set(calls)))


class Log:
    def __init__(self, path):
        self.file = open(path, "w")
        self.me = self

    def __del__(self):
        self.file.write("end")
        self.file.close()


path = "del_cycle_%d" % id(calls)


def make_logs():
    for i in range(5):
        Log(path + str(i))
    Log(path + "5")


make_logs()
make("u")
gc.collect()
gc.collect()
os.remove(path + "5")
for i in range(5):
    with open(path + str(i)) as file:
        print(file.read(), end=" ")
    os.remove(path + str(i))
print()
