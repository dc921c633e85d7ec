# Sorting: integers, with a key function, strings, and what is nearly sorted.
def numbers(count):
    x = 42
    result = []
    for _ in range(count):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        result.append(x >> 8)
    return result


def main():
    values = numbers(250000)
    total = 0
    ordered = sorted(values)
    total += ordered[125000]
    by_low_digits = sorted(values, key=lambda v: v % 1000)
    total += by_low_digits[125000] % 1000
    words = sorted([str(v) for v in values])
    total += int(words[100])
    for i in range(60):
        ordered[i * 100], ordered[i * 150 + 7] = ordered[i * 150 + 7], ordered[i * 100]
        ordered.sort()
    return total + ordered[10]


print(main())
