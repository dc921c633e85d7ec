# Calls of methods: plain, inherited, with several arguments, through super().
class Counter:
    def __init__(self):
        self.count = 0

    def add(self, n):
        self.count += n

    def get(self):
        return self.count

    def clamp(self, low, high):
        if self.count > high:
            self.count = low
        return self.count


class Doubler(Counter):
    def add(self, n):
        super().add(n + n)


def main():
    plain, double = Counter(), Doubler()
    total = 0
    for i in range(1100000):
        plain.add(i & 7)
        double.add(1)
        plain.clamp(0, 1000)
        total += plain.get() + double.get()
    return total


print(main())
