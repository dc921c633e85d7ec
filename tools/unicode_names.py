"""Writes the name tables that core/base/unicode_names.c includes, from this Python's unicodedata.

    python3 tools/unicode_names.py build/host/gen/unicode_names.inc

It runs in each build that wants them, for they are large and nothing but \\N{...} and unicodedata
reads them. Formats are described where unicode_names.c reads them.
"""

import argparse
import collections
import pathlib
import re
import unicodedata

from strhash import hash_bytes
from unicode_tables import LIMIT, array, table

GROUP = 32  # names that share words with the one before
WORDS_IN_BLOCK = 16
BUCKETS = 4096
SHORTEST_RANGE = 4

# What comes between separators; a hyphen before a space takes the next word along.
TOKEN = re.compile(r"[^ -]+(?:-(?! )|- [^ -]+)?|-")
HANGUL = range(0xAC00, 0xAC00 + 11172)


def split(name: str) -> list:
    tokens = TOKEN.findall(name)
    assert len(tokens) <= 15
    joined = tokens[0]
    for token in tokens[1:]:
        joined += token if joined.endswith("-") else " " + token
    assert joined == name, name
    return tokens


def read_aliases() -> list:
    text = (pathlib.Path(__file__).parent / "unicode_aliases.txt").read_text()
    lines = [line.split(maxsplit=1) for line in text.splitlines() if not line.startswith("#")]
    aliases = [(int(point, 16), alias) for point, alias in lines]
    aliases += [((0xFE00 if i < 16 else 0xE0100 - 16) + i, f"VS{i + 1}") for i in range(256)]
    for point, alias in aliases:
        assert ord(unicodedata.lookup(alias)) == point, alias
    return aliases


class Names:
    """All names, apart into those of a range that spells its code points and the listed ones."""

    def __init__(self):
        self.ranges = []  # [first, last, prefix]
        self.listed = {}
        for c in range(LIMIT):
            name = unicodedata.name(chr(c), "")
            if name and c not in HANGUL:
                self._add(c, name)
        for first, last, prefix in self.ranges:
            if last - first < SHORTEST_RANGE:
                self.listed |= {c: f"{prefix}{c:X}" for c in range(first, last + 1)}
        self.ranges = [row for row in self.ranges if row[1] - row[0] >= SHORTEST_RANGE]
        self.listed = dict(sorted(self.listed.items()))
        self.aliases = read_aliases()
        self.texts = [*self.listed.values(), *(alias for _, alias in self.aliases)]

    def _add(self, c: int, name: str) -> None:
        prefix = name.removesuffix(f"{c:X}")
        if prefix == name or not prefix.endswith("-"):
            self.listed[c] = name
        elif self.ranges and self.ranges[-1][1:] == [c - 1, prefix]:
            self.ranges[-1][1] = c
        else:
            self.ranges.append([c, c, prefix])


def shared_words(texts: list) -> list:
    """For each name how many words it shares with the one before, and its other words."""
    rows = []
    previous = []
    for number, text in enumerate(texts):
        words = split(text)
        if number % GROUP == 0:
            previous = []
        shared = 0
        while shared < min(len(words) - 1, len(previous)) and words[shared] == previous[shared]:
            shared += 1
        rows.append((shared, words[shared:]))
        previous = words
    return rows


def word_tables(words: list) -> str:
    stream = bytearray()
    starts = []
    for number, word in enumerate(words):
        if number % WORDS_IN_BLOCK == 0:
            starts.append(len(stream))
        stream += word.encode("ascii")
        stream[-1] |= 0x80
    return array("uint32_t", "WORD_BLOCK", starts) + "\n" + array("uint8_t", "WORD_TEXT", stream)


def name_tables(texts: list) -> str:
    rows = shared_words(texts)
    uses = collections.Counter(word for _, words in rows for word in words)
    words = [word for word, _ in uses.most_common()]
    # The first `short` words take one byte, the others two that start with what is left.
    short = 256 - -(-len(words) // 256)
    assert 0 < short < len(words) <= short + (256 - short) * 256
    numbers = {word: number for number, word in enumerate(words)}
    stream = bytearray()
    starts = []
    for number, (shared, others) in enumerate(rows):
        if number % GROUP == 0:
            starts.append(len(stream))
        stream.append(shared << 4 | len(others))
        for word in others:
            long = numbers[word] - short
            stream += bytes((numbers[word],) if long < 0 else (short + long // 256, long % 256))
    return "\n".join((f"#define SHORT_WORDS {short}", word_tables(words),
                      array("uint32_t", "GROUP_START", starts),
                      array("uint8_t", "NAME_WORDS", stream)))


def bucket_tables(texts: list) -> str:
    buckets = [[] for _ in range(BUCKETS)]
    for number, text in enumerate(texts):
        buckets[hash_bytes(text.encode("ascii")) % BUCKETS].append(number)
    starts = [0]
    for bucket in buckets:
        starts.append(starts[-1] + len(bucket))
    return "\n".join((f"#define BUCKETS {BUCKETS}", array("uint16_t", "BUCKET_START", starts),
                      array("uint16_t", "BUCKET", (n for bucket in buckets for n in bucket))))


def point_tables(names: Names) -> str:
    """Ranges of successive code points that have listed names, and the aliases' code points."""
    firsts, numbers = [], []
    expected = None
    for number, c in enumerate(names.listed):
        if c != expected:
            firsts.append(c)
            numbers.append(number)
        expected = c + 1
    prefixes = sorted({prefix for _, _, prefix in names.ranges})
    spelled = [f"{{0x{first:X},0x{last:X},{prefixes.index(prefix)}}}"
               for first, last, prefix in names.ranges]
    return "\n".join((f"#define ALIAS_FIRST {len(names.listed)}",
                      array("uint32_t", "RANGE_POINT", firsts),
                      array("uint32_t", "RANGE_NUMBER", numbers),
                      array("uint32_t", "ALIAS_POINT", (point for point, _ in names.aliases)),
                      table("char *const", "PREFIXES", (f'"{prefix}"' for prefix in prefixes)),
                      table("SpelledRange", "SPELLED", spelled)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=pathlib.Path)
    out = parser.parse_args().out
    names = Names()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join((
        f"// Written by tools/unicode_names.py from Unicode {unicodedata.unidata_version}.",
        f"#define GROUP {GROUP}", f"#define WORDS_IN_BLOCK {WORDS_IN_BLOCK}",
        name_tables(names.texts), bucket_tables(names.texts), point_tables(names), "")))


if __name__ == "__main__":
    main()
