# The sieve of Eratosthenes over a list of booleans.
def main(limit):
    prime = [True] * (limit + 1)
    count = 0
    for i in range(2, limit + 1):
        if prime[i]:
            count += 1
            for j in range(i * i, limit + 1, i):
                prime[j] = False
    return count


print(main(5000000))
