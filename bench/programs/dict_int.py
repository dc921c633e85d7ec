# A dict with integer keys: insertion, look-up, update, deletion.
def main():
    total = 0
    for _ in range(30):
        table = {}
        key = 1
        for i in range(60000):
            key = (key * 1103515245 + 12345) & 0x7FFFFFFF
            slot = key % 20011
            if slot in table:
                table[slot] += 1
            else:
                table[slot] = 1
        for slot in range(0, 20011, 3):
            if slot in table:
                del table[slot]
        for slot in table:
            total += slot * table[slot]
    return total


print(main())
