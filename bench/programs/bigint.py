# Products, powers, quotients and texts of integers of some thousand digits.
def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def main():
    total = 0
    for _ in range(80):
        f = factorial(2500)
        g = fibonacci(20000)
        total += (f // g) % 1000003 + (f % (g + 1)) % 1000003
        total += len(str(g))
        product = f * g
        total += (product >> 1000) % 1000003 + (product & ((1 << 77) - 1)) % 1000003
        total += pow(3, g % 100000, 1000000007) + int("7" * 900) % 1000003
    return total


print(main())
