# while: else, break, continue, nested, constant conditions.
n = 0
while n < 3:
    n += 1
else:
    print("else", n)
while True:
    n -= 1
    if n == 0:
        break
else:
    print("never")
print(n)
while 0:
    print("never")
else:
    print("else of while 0")
while n < 10:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
    print(n, end=" ")
else:
    print("never")
print("|", n)


def primes(limit):
    out = []
    n = 2
    while n < limit:
        d = 2
        while d * d <= n:
            if n % d == 0:
                break
            d += 1
        else:
            out.append(n)
        n += 1
    return out


print(primes(40))
l = [1, 2, 3]
while l:
    print(l.pop(), end=" ")
else:
    print("empty")
i = 0
while i < 3: i += 1
print(i)
while not (i := i - 1) < 0: print("i", i, end=" ")
print()


def ret():
    while 1:
        while 1:
            return "inner return"
        return "not here"


print(ret())


def nested_else():
    out = []
    for a in range(3):
        while True:
            if a == 1:
                break
            out.append(a)
            break
        else:
            out.append("w-else")
        if a == 2:
            break
    else:
        out.append("f-else")
    return out


print(nested_else())
