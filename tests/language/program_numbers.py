# Number theory with big integers: gcd, modular inverse, primes, pi digits, RSA.
def egcd(a, b):
    x, y, u, v = 0, 1, 1, 0
    while a:
        q, r = divmod(b, a)
        b, a, x, y, u, v = a, r, u, v, x - u * q, y - v * q
    return b, x, y


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(egcd(240, 46), [p for p in range(60) if is_prime(p)], is_prime(2 ** 89 - 1), is_prime(2 ** 83 - 1))


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


g = pi_digits()
print("".join(str(next(g)) for _ in range(60)))
p, q, e = 1000000007, 998244353, 65537
n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
m = int.from_bytes(b"adder", "big")
c = pow(m, e, n)
print(c, pow(c, d, n).to_bytes(5, "big"))


def fact(n):
    return n * fact(n - 1) if n else 1


print(fact(30), len(str(fact(100))), fact(25) // fact(23), sum(map(int, str(fact(50)))))


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


print(isqrt(2 * 10 ** 60), isqrt(10 ** 40), 2 ** 200 % 1000007, (3 ** 100).bit_length(), hex(5 ** 30), bin(3 ** 20).count("1"))
