# random: ranges and errors, whatever the numbers are.
# by-hand: the words of the errors are CPython 3.14's
import random

random.seed()
a = [random.getrandbits(32) for i in range(4)]
print(len(set(a)) > 1, all(0 <= v < 2**32 for v in a), random.getrandbits(0), 0 <= random.getrandbits(100) < 2**100)
random.seed("text")
b = [random.getrandbits(16) for i in range(5)]
random.seed("text")
print(b == [random.getrandbits(16) for i in range(5)])
random.seed(b"text")
random.seed(bytearray(b"text"))
random.seed(1)
x = list(range(10))
random.shuffle(x)
print(sorted(x), sorted(random.sample(x, 10)), sorted({random.randint(1, 3) for i in range(100)}))
print(sorted({random.randrange(2, 9, 3) for i in range(100)}), all(0 <= random.random() < 1 for i in range(300)))
print(all(1 <= random.uniform(1, 2) <= 2 for i in range(100)), {random.choice("ab") for i in range(60)} == {"a", "b"})
print(len(random.choices([1], k=3)), random.choices([1, 2], [0, 1], k=3), len(random.randbytes(5)))


def fails(f, *args, **kw):
    try:
        print("no error", f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).partition("\n")[0])


fails(random.getrandbits, -1)
fails(random.getrandbits, 1.5)
fails(random.randrange, 0)
fails(random.randrange, -5)
fails(random.randrange, 5, 5)
fails(random.randrange, 5, 1)
fails(random.randrange, 1, 5, -1)
fails(random.randrange, 1, 5, 0)
fails(random.randrange, 5, None, 2)
fails(random.randrange, 1.5)
fails(random.randrange, "1")
fails(random.randint, 3, 1)
fails(random.choice, [])
fails(random.choice, 5)
fails(random.choice, {})
fails(random.shuffle, (1, 2))
fails(random.shuffle, "ab")
fails(random.sample, {1, 2}, 1)
fails(random.sample, {1: 2}, 1)
fails(random.sample, [1], 2)
fails(random.sample, [1], -1)
fails(random.sample, [1], "a")
fails(random.choices, [], k=1)
fails(random.choices, [1, 2], [1], k=1)
fails(random.choices, [1, 2], [0, 0], k=1)
fails(random.choices, [1, 2], [1, 1], cum_weights=[1, 2], k=1)
fails(random.choices, [1, 2], [1, float("inf")], k=1)
fails(random.seed, [])
fails(random.randbytes, -1)
fails(random.uniform, "a", 1)
