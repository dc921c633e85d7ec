# random: the numbers that CPython draws from the same seeds.
# needs: double
import random

for seed in (0, 1, 42, -42, 2**32, 2**64 + 5, 10**40, 12345.0, True):
    random.seed(seed)
    print(random.random(), random.getrandbits(1), random.getrandbits(32), random.getrandbits(33), random.getrandbits(100))
random.seed(7)
print([random.randrange(10) for i in range(12)], [random.randint(-3, 3) for i in range(12)])
print([random.randrange(0, 100, 7) for i in range(8)], [random.randrange(10, 0, -3) for i in range(8)])
print(random.randrange(10**30), random.randint(-10**20, 10**20), random.randrange(2**32), random.randrange(2**31))
print(random.uniform(1, 2), random.uniform(5, -5), random.choice("abcdef"), random.choice([1, 2, 3]))
x = list(range(20))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.sample(x, 20), random.sample(range(10**6), 30))
print(random.sample("abc", 0), random.sample(range(50), 6), random.choices("abc", k=10))
print(random.choices("abc", [1, 2, 5], k=10), random.choices(range(4), cum_weights=[1, 3, 3, 9], k=8))
print(random.randbytes(0), random.randbytes(1), random.randbytes(7), random.randbytes(8))
for i in range(1300):
    random.random()
print(random.random())
r = random.Random(5)
s = random.Random(5)
print(r.random(), s.random(), r.random() == s.random(), r.randint(1, 6), isinstance(r, random.Random))
r.seed(9)
print(r.getrandbits(64))


class Mine(random.Random):

    def twice(self):
        return 2 * self.random()


m = Mine(3)
m.name = "x"
print(m.twice(), m.name, m.choice([1, 2, 3, 4]))
