# After an endless recursion the frames' objects are released and deep recursion works again.
class Counted:
    live = 0

    def __init__(self):
        Counted.live += 1


def down(n, keep):
    keep = [keep, n]
    return down(n + 1, keep)


def count(n):
    try:
        return count(n + 1)
    except RecursionError:
        return n


first = count(0)
for i in range(5):
    try:
        down(0, None)
    except RecursionError as e:
        e = None
again = count(0)
print(first > 20, abs(first - again) <= first // 4 + 5)


def nested(n):
    if n:
        try:
            nested(n - 1)
        finally:
            Counted()


nested(15)
print(Counted.live)


def finish(n):
    try:
        finish(n + 1)
    finally:
        Counted.live = n


try:
    finish(0)
except RecursionError:
    print(Counted.live)
