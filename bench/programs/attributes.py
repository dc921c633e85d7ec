# Reading and writing attributes of instances.
class Point:
    scale = 2

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


def main():
    points = [Point(i, i + 1, i + 2) for i in range(10)]
    total = 0
    for i in range(2500000):
        p = points[i % 10]
        p.x = p.y + p.z
        p.y = (p.x - p.z) & 1023
        p.z = (p.x + p.y * p.scale) & 1023
        total += p.x
    return total


print(main())
