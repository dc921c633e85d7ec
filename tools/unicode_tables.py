"""Writes core/base/unicode_data.inc, properties and case mappings, and unicode_normalize_data.inc,
decompositions and compositions, from this Python's own tables.

The files are committed, so that programs mean the same whatever Python builds them; run this again
to move to another Unicode version. Formats are described where unicode.c and unicode_normalize.c
read them.
"""

import pathlib
import unicodedata

LIMIT = 0x110000
PAGE = 256
DENSE_LIMIT = 0x32400  # code points below it are found by page number
EXTRA_PAGES = (0xE0000, 0xE0100, 0xF0000, 0xFFF00, 0xE0200)
SMALL_LIMIT = 256

FLAGS = (
    lambda s: s.isalpha(),
    lambda s: s.isdecimal(),
    lambda s: s.isdigit(),
    lambda s: s.isnumeric(),
    lambda s: s.isspace(),
    lambda s: s.isupper(),
    lambda s: s.islower(),
    lambda s: unicodedata.category(s) == "Lt",
    lambda s: s.isidentifier(),
    lambda s: ("a" + s).isidentifier(),
    lambda s: s.isprintable(),
    # A capital sigma becomes final behind a cased letter, also with ignorable characters between.
    lambda s: ("a" + s + "Σ").lower()[-1] == "ς" != (s + "Σ").lower()[-1],
)
CATEGORIES = ("Cn Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So "
              "Zl Zp Zs").split()


def flags_of(c: int) -> int:
    return sum(test(chr(c)) << bit for bit, test in enumerate(FLAGS))


# ---- Properties -----------------------------------------------------------------------------

class Classes:
    """Numbers the distinct (flags, category) pairs."""

    def __init__(self):
        self.numbers = {}

    def number(self, flags: int, category: str) -> int:
        return self.numbers.setdefault((flags, CATEGORIES.index(category)), len(self.numbers))

    def columns(self):
        assert len(self.numbers) <= 64, "a class is six bits"
        return [flags for flags, _ in self.numbers], [category for _, category in self.numbers]


def encode_runs(classes: bytes) -> bytes:
    """Run lengths: see decode_run in unicode.c."""
    out = bytearray()
    i = 0
    while i < len(classes):
        first = classes[i]
        end = i + 1
        while end < len(classes) and end - i < 256 and classes[end] == first:
            end += 1
        pairs_end = i + 2
        while pairs_end - i < 254 and classes[pairs_end:pairs_end + 2] == classes[i:i + 2]:
            pairs_end += 2
        if end == i + 1 and pairs_end > i + 2:
            out += bytes((3 << 6 | first, pairs_end - i, classes[i + 1]))
            i = pairs_end
            continue
        length = end - i
        out += bytes(((length - 1) << 6 | first,) if length <= 2 else (2 << 6 | first, length & 255))
        i = end
    return bytes(out)


def property_tables() -> str:
    classes = Classes()
    ascii_classes = [classes.number(flags_of(c), unicodedata.category(chr(c))) for c in range(128)]
    # ASCII is not looked for in the runs: one run there lets Latin-1 be found sooner.
    of_point = bytes(classes.number(flags_of(max(c, 128)), unicodedata.category(chr(max(c, 128))))
                     for c in range(LIMIT))
    check_decimals()

    starts = {}
    stream = bytearray()
    for first in (*range(0, DENSE_LIMIT, PAGE), *EXTRA_PAGES):
        page = of_point[first:first + PAGE]
        if page not in starts:
            starts[page] = len(stream)
            stream += encode_runs(page)
    order = {page: number for number, page in enumerate(starts)}
    assert len(order) <= 256
    check_extra_pages(of_point)
    page_numbers = [order[of_point[first:first + PAGE]]
                    for first in (*range(0, DENSE_LIMIT, PAGE), *EXTRA_PAGES)]
    flags, categories = classes.columns()
    return "\n".join((
        f"#define DENSE_PAGES 0x{DENSE_LIMIT // PAGE:x}",
        array("uint16_t", "CLASS_FLAGS", flags),
        array("uint8_t", "CLASS_CATEGORY", categories),
        array("uint8_t", "ASCII_CLASS", ascii_classes),
        array("uint8_t", "PAGE_NUMBER", page_numbers),
        array("uint16_t", "PAGE_START", starts.values()),
        array("uint8_t", "RUNS", stream)))


def check_extra_pages(of_point: bytes) -> None:
    """unicode.c's page_of relies on what the pages above DENSE_LIMIT hold."""
    for first in range(DENSE_LIMIT, LIMIT, PAGE):
        if first in (0xE0000, 0xE0100):
            continue
        like = 0xE0200 if first < 0xF0000 else 0xFFF00 if first & 0xFFFF == 0xFF00 else 0xF0000
        assert of_point[first:first + PAGE] == of_point[like:like + PAGE], hex(first)


def check_decimals() -> None:
    """unicode_decimal relies on decimals coming in whole tens within their run of one class."""
    value = 0
    for c in range(128, LIMIT):
        if chr(c).isdecimal():
            assert unicodedata.decimal(chr(c)) == value, hex(c)
            assert c % PAGE or value == 0
            value = (value + 1) % 10
        else:
            assert value == 0, hex(c)


def small_property_tables() -> str:
    """ASCII and Latin-1 exactly, and what most code points are in each page above."""
    classes = Classes()
    ascii_classes = [classes.number(flags_of(c), "Cn") for c in range(128)]
    latin = bytes(classes.number(flags_of(c), "Cn") for c in range(128, SMALL_LIMIT))
    kinds = [classes.number(flags_of(ord(like)), "Cn") for like in "\0×א"]

    def page_kind(first: int) -> int:
        page = [chr(c) for c in range(first, first + PAGE)]
        letters = sum(s.isalpha() for s in page)
        printable = sum(s.isprintable() for s in page)
        return kinds[0 if printable < PAGE // 4 else 1 if letters < printable // 2 else 2]

    pages = bytes(page_kind(first) for first in range(0, LIMIT, PAGE))
    flags, _ = classes.columns()
    return "\n".join((
        array("uint16_t", "CLASS_FLAGS", flags),
        array("uint8_t", "ASCII_CLASS", ascii_classes),
        array("uint8_t", "LATIN_RUNS", encode_runs(latin)),
        array("uint8_t", "PAGE_RUNS", encode_runs(pages))))


# ---- Case mappings --------------------------------------------------------------------------

def lower_each(text: str) -> str:
    """What unicode_simple_lower makes of each code point."""
    return "".join(c.lower()[0] for c in text)


def case_maps(points) -> dict:
    """Code point to text, for each table of unicode.c; ASCII is mapped by code."""
    maps = {"LOWER": {}, "UPPER": {}, "TITLE": {}, "FOLD": {}}
    for c in points:
        s = chr(c)
        upper = s.upper()
        if s.lower() != s:
            maps["LOWER"][c] = s.lower()
        if upper != s:
            maps["UPPER"][c] = upper
        if s.title() != upper[0] + lower_each(upper[1:]):
            maps["TITLE"][c] = s.title()
        if s.casefold() != lower_each(upper):
            maps["FOLD"][c] = s.casefold()
    return maps


def case_ranges(mapping: dict) -> list:
    """(first, count, stride, delta, what follows the first code point) of maximal ranges."""
    points = sorted(mapping)
    effect = {c: (ord(mapping[c][0]) - c, mapping[c][1:]) for c in points}
    ranges = []
    i = 0
    while i < len(points):
        count, stride = 1, 1
        for step in (1, 2):
            n = 1
            while (i + n < len(points) and points[i + n] == points[i] + n * step
                   and effect[points[i + n]] == effect[points[i]] and n * step < 256):
                n += 1
            if n > count:
                count, stride = n, step
        ranges.append((points[i], count, stride, *effect[points[i]]))
        i += count
    return ranges


def case_tables(points) -> str:
    tails = [""]
    out = []
    for name, mapping in case_maps(points).items():
        rows = []
        for first, count, stride, delta, tail in case_ranges(mapping):
            if tail not in tails:
                tails.append(tail)
            assert first >> 16 == first + delta >> 16 <= 1
            shape = tails.index(tail) << 2 | (first >> 16) << 1 | stride - 1
            rows.append(f"{{{first & 0xFFFF},{delta & 0xFFFF},{(count - 1) * stride},{shape}}}")
        if not rows:
            rows = ["{0xFFFF,0,0,2}"]  # a noncharacter: C has no empty arrays
        out.append(table("CaseRange", name + "_RANGES", rows))
    assert len(tails) <= 64
    pairs = [f"{{{','.join(str(ord(c)) for c in tail.ljust(2, chr(0)))}}}" for tail in tails]
    out.append(table("uint16_t", "CASE_TAILS", pairs, "[2]"))
    return "\n".join(out)


# ---- Normalisation --------------------------------------------------------------------------

ITEMS_IN_BLOCK = 16


def class_table() -> str:
    """Ranges of one combining class: first << 15 | (count - 1) << 8 | class."""
    ranges = []
    for c in range(LIMIT):
        combining = unicodedata.combining(chr(c))
        if not combining:
            continue
        if ranges and ranges[-1][2] == combining and sum(ranges[-1][:2]) == c:
            ranges[-1][1] += 1
        else:
            ranges.append([c, 1, combining])
    assert all(first < 1 << 17 and count <= 128 for first, count, _ in ranges)
    return array("uint32_t", "CLASS_RANGES",
                 (first << 15 | count - 1 << 8 | combining for first, count, combining in ranges))


def decomposition(c: int):
    """Whether c decomposes for compatibility only, and into what in one step; None if it does not."""
    fields = unicodedata.decomposition(chr(c)).split()
    if not fields:
        return None
    compatible = fields[0].startswith("<")
    return compatible, "".join(chr(int(field, 16)) for field in fields[compatible:])


def decomposition_runs() -> list:
    """(first, count, compatible, text) where each next text starts with the next code point."""
    runs = []
    for c in range(LIMIT):
        found = decomposition(c)
        if found is None:
            continue
        if runs:
            first, count, compatible, text = runs[-1]
            following = chr(ord(text[0]) + count) + text[1:]
            if first + count == c and count < 255 and found == (compatible, following):
                runs[-1] = first, count + 1, compatible, text
                continue
        runs.append((c, 1, *found))
    return runs


def decomposition_tables() -> str:
    """Blocks of runs: see find_decomposition in unicode_normalize.c."""
    firsts, starts, stream = [], [], bytearray()
    expected = LIMIT
    for number, (first, count, compatible, text) in enumerate(decomposition_runs()):
        gap = first - expected
        if not firsts or number - block_number == ITEMS_IN_BLOCK or gap > 255:
            block_number = number
            firsts.append(first)
            starts.append(len(stream))
        elif gap:
            stream += bytes((0, gap))
        mapped = text.encode("utf-8")
        assert len(mapped) < 64 and len(mapped) == len((chr(ord(text[0]) + count - 1) + text[1:])
                                                       .encode("utf-8"))
        stream.append(len(mapped) | compatible << 6 | (count > 1) << 7)
        if count > 1:
            stream.append(count)
        stream += mapped
        expected = first + count
    starts.append(len(stream))
    return "\n".join((array("uint32_t", "BLOCK_FIRST", firsts),
                      array("uint16_t", "BLOCK_START", starts),
                      array("uint8_t", "ITEMS", stream)))


def composition_tables() -> str:
    """Pairs grouped by their second code point: see compose_pair in unicode_normalize.c."""
    groups = {}
    for c in range(LIMIT):
        compatible, text = decomposition(c) or (True, "")
        if not compatible and len(text) == 2 and unicodedata.normalize("NFC", text) == chr(c):
            first, second = map(ord, text)
            assert c >> 16 == first >> 16 == second >> 16 <= 1
            groups.setdefault(second, []).append((first & 0xFFFF) << 16 | c & 0xFFFF)
    heads, pairs = [], []
    for second in sorted(groups):
        heads.append(second << 10 | len(pairs))
        pairs += sorted(groups[second])
    assert len(pairs) < 1024
    return "\n".join((array("uint32_t", "PAIR_GROUPS", (*heads, 0x1FFFFF << 10 | len(pairs))),
                      array("uint32_t", "PAIRS", pairs)))


# ---- Output ---------------------------------------------------------------------------------

def table(kind: str, name: str, cells, dimension: str = "") -> str:
    lines = [f"static const {kind} {name}[]{dimension} = {{"]
    line = ""
    for cell in cells:
        if len(line) + len(cell) > 98:
            lines.append(line)
            line = ""
        line += cell + ","
    return "\n".join((*lines, line, "};"))


def array(kind: str, name: str, numbers) -> str:
    return table(kind, name, map(str, numbers))


def write(path: pathlib.Path, *parts: str) -> None:
    path.write_text("\n".join((
        f"// Written by tools/unicode_tables.py from Unicode {unicodedata.unidata_version}; do not edit.",
        *parts, "")))


def main() -> None:
    folder = pathlib.Path(__file__).resolve().parent.parent / "core/base"
    # The small profile also lowers what Latin-1 letters have as capitals, so that folding works.
    small = (*range(128, SMALL_LIMIT), ord("\u00ff".upper()), ord("\u00b5".upper()))
    write(folder / "unicode_data.inc",
          f'#define UNICODE_DATA_VERSION "{unicodedata.unidata_version}"',
          "#if ADDER_UNICODE > 0", property_tables(), case_tables(range(128, LIMIT)),
          "#else", small_property_tables(), case_tables(small), "#endif")
    write(folder / "unicode_normalize_data.inc",
          class_table(), decomposition_tables(), composition_tables())


if __name__ == "__main__":
    main()
