# A raised limit lets Python functions call each other deeper.
# needs: memory
import sys

sys.setrecursionlimit(20000)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(5000), down(15000))


def gen(n):
    yield n
    if n:
        yield from gen(n - 1)


print(sum(1 for x in gen(300)))
try:
    down(30000)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(1000)
try:
    down(2000)
except RecursionError as e:
    print(e)
