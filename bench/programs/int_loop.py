# Small integer arithmetic in nested loops.
def main():
    total = 0
    for i in range(7000):
        for j in range(1000):
            total += (i ^ j) & 15
            if total > 1000000:
                total -= 999983
    k = 0
    while k < 9000000:
        k += 3
        total += k % 7
    return total


print(main())
