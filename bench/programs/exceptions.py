# try without a raise, raise and catch near and far, finally, with.
class Stop(Exception):
    def __init__(self, value):
        self.value = value


class Guard:
    entered = 0

    def __enter__(self):
        Guard.entered += 1
        return self

    def __exit__(self, kind, value, traceback):
        return kind is Stop


def descend(depth):
    if depth == 0:
        raise Stop(7)
    return descend(depth - 1) + 1


def main():
    total = 0
    for i in range(2000000):
        try:
            total += i & 3
        except ValueError:
            total = 0
    table = {}
    for i in range(250000):
        try:
            total += table[i]
        except KeyError:
            total += 1
        finally:
            total += 2
    for i in range(120000):
        try:
            descend(5)
        except Stop as stop:
            total += stop.value
        with Guard():
            raise Stop(i)
    return total + Guard.entered


print(main())
