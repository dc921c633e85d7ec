# Many small objects with short lives beside some that stay: binary trees.
class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def main(depth):
    lasting = make(depth)
    total = 0
    for d in range(4, depth + 1, 2):
        for _ in range(1 << (depth - d)):
            total += make(d).count()
    return total + lasting.count()


print(main(16))
