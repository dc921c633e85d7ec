# sys.setrecursionlimit
import sys

old = sys.getrecursionlimit()


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


sys.setrecursionlimit(60)
a = depth()
sys.setrecursionlimit(90)
b = depth()
print(sys.getrecursionlimit(), 20 < a <= 60, a < b <= 90, b - a)


def down(n):
    return n and down(n - 1)


try:
    down(200)
except RecursionError as e:
    print(str(e)[:32])
sys.setrecursionlimit(old)
print(down(30), sys.getrecursionlimit() == old)


def low(n):
    if n:
        return low(n - 1)
    sys.setrecursionlimit(5)


try:
    low(15)
except RecursionError as e:
    print("RecursionError", sys.getrecursionlimit() == old)
for v in (0, -1, "5", 1.5, None, 2**40, 10**30):
    try:
        sys.setrecursionlimit(v)
        print("set")
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__)
