# Building strings: concatenation, join, slices, characters one by one.
def caesar(text, shift):
    parts = []
    for c in text:
        code = ord(c)
        if 97 <= code <= 122:
            c = chr((code - 97 + shift) % 26 + 97)
        parts.append(c)
    return "".join(parts)


def main():
    text = "the quick brown fox jumps over the lazy dog"
    total = 0
    for i in range(80000):
        coded = caesar(text, i % 26)
        line = ""
        for word in (coded[:9], coded[10:15], coded[16:19]):
            line += word + "-"
        total += len(line) + ord(coded[i % len(coded)])
    return total


print(main())
