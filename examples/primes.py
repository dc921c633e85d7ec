# Generators: make run SCRIPT=examples/primes.py ARGS=20
import sys


def primes():
    """All primes, by a sieve that grows as it is read."""
    multiples = {}
    number = 2
    while True:
        step = multiples.pop(number, None)
        if step is None:
            yield number
            multiples[number * number] = number
        else:
            multiple = number + step
            while multiple in multiples:
                multiple += step
            multiples[multiple] = step
        number += 1


def take(count, values):
    for _, value in zip(range(count), values):
        yield value


count = int(sys.argv[1]) if len(sys.argv) > 1 else 10
print(*take(count, primes()))
