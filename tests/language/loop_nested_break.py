# break and continue bind to the innermost loop through try, with and if.
class M:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        log.append("x")


log = []
for i in range(3):
    for j in range(3):
        try:
            with M():
                if j == 1:
                    if i == 1:
                        break
                    continue
                log.append((i, j))
        finally:
            log.append("f")
    else:
        log.append("else")
        continue
    log.append("broke")
    break
print(log)


def f(n):
    while True:
        for k in range(n):
            if k == 2:
                break
        else:
            return "short", n
        n -= 1
        while n:
            n -= 1
            if n == 1:
                break
        else:
            return "zero"


print(f(2), f(5), f(3))
out = []
for a in "abc":
    for b in "xyz":
        if b == "y":
            break
        for c in "12":
            if c == "2":
                continue
            out.append(a + b + c)
print(out)


def search(grid, want):
    for y, row in enumerate(grid):
        for x, v in enumerate(row):
            if v == want:
                return x, y
    else:
        return None


print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
n = 0
while n < 5:
    n += 1
    for _ in (1, 2):
        if n == 2:
            break
    else:
        if n == 4:
            break
else:
    print("never")
print(n)
