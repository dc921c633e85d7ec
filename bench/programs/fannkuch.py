# Permutations in a list, and how many reversals of its head bring a 0 to the front.
def flips_of(permutation):
    permutation = permutation[:]
    flips = 0
    head = permutation[0]
    while head:
        low, high = 0, head
        while low < high:
            permutation[low], permutation[high] = permutation[high], permutation[low]
            low += 1
            high -= 1
        flips += 1
        head = permutation[0]
    return flips


def main(n):
    permutation = list(range(n))
    rotations = [0] * n
    most = checksum = 0
    sign = 1
    while True:
        flips = flips_of(permutation)
        if flips > most:
            most = flips
        checksum += sign * flips
        sign = -sign
        r = 1
        while r < n:
            first = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = first
            rotations[r] += 1
            if rotations[r] <= r:
                break
            rotations[r] = 0
            r += 1
        if r == n:
            return checksum, most


checksum, most = main(9)
print(checksum)
print(most)
