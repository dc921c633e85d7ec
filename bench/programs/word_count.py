# Counting words of a text: splitting, lower case, a dict of counts, sorting by count.
WORDS = "It was the best of times it was the worst of times it was the age of wisdom it was the " \
        "age of foolishness it was the epoch of belief it was the epoch of incredulity"


def make_text(lines):
    words = WORDS.split()
    x = 7
    result = []
    for _ in range(lines):
        line = []
        for _ in range(10):
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            line.append(words[(x >> 16) % len(words)] + ",."[x >> 12 & 1])
        result.append(" ".join(line))
    return "\n".join(result)


def main():
    counts = {}
    text = make_text(8000)
    for _ in range(26):
        for line in text.split("\n"):
            for word in line.split():
                word = word.strip(",.").lower()
                counts[word] = counts.get(word, 0) + 1
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ranking[:3], sum([len(word) * count for word, count in ranking])


ranking, total = main()
for word, count in ranking:
    print(word, count)
print(total)
