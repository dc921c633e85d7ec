# Powers of integers with two arguments.
print([2**n for n in range(0, 130, 13)])
print([(-3)**n for n in range(12)])
print(0**0, 0**5, 1**10**20, (-1)**(10**20), (-1)**(10**20 + 1), True**5, 5**True)
print(10**25, 7**77, (-7)**33, (2**64)**3)
print(2**-1, 4**-2, (-2)**-3, 10**-3, (-2)**-2)
print(-2**2, 2**3**2, (-2)**2, 2**-2 * 4)
x = 3
x **= 40
print(x, pow(3, 40) == x, pow(x, 0), pow(base=2, exp=10))
n = 1
for i in range(50):
    n *= 13
    assert n == 13**(i + 1)
print(n)
for f in (lambda: 2**"a", lambda: pow("a", 2), lambda: None**2):
    try:
        print(f())
    except TypeError as e:
        print(e)
