#!/usr/bin/env python3
"""Compares properties, case mappings, names and normal forms with CPython, for every code point.

It drives the unit tests of unicode.c, unicode_names.c and unicode_normalize.c. Needs a CPython with
the Unicode version of the tables; another one compares nothing and passes."""

import os
import random
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
UNITS = ROOT / "build" / os.environ.get("ADDER_CONFIG", "host") / "unit"
MOST_SHOWN = 10

# In the order of the bits in unicode.h.
FLAGS = (str.isalpha, str.isdecimal, str.isdigit, str.isnumeric, str.isspace, str.isupper,
         str.islower, lambda s: unicodedata.category(s) == "Lt", str.isidentifier,
         lambda s: ("a" + s).isidentifier(), str.isprintable,
         lambda s: ("a" + s + "Σ").lower()[-1] == "ς" != (s + "Σ").lower()[-1])


def points(text):
    return "+".join(f"{ord(c):X}" for c in text)


def expected_line(c, with_category):
    s = chr(c)
    category = unicodedata.category(s) if with_category else "-"
    flags = sum(test(s) << bit for bit, test in enumerate(FLAGS))
    cases = " ".join(map(points, (s.lower(), s.upper(), s.title(), s.casefold())))
    return f"{c:X} {category} {flags:X} {unicodedata.decimal(s, -1)} {cases}"


def compare(program, limit, with_category):
    """Number of code points whose line differs."""
    dump = subprocess.run([UNITS / program, "--dump"], capture_output=True, text=True, check=True)
    lines = dump.stdout.splitlines()
    expected = [expected_line(c, with_category) for c in range(limit)]
    wrong = [pair for pair in zip(lines, expected) if pair[0] != pair[1]]
    for found, wanted in wrong[:MOST_SHOWN]:
        print(f"{program}: found {found}\n{' ' * len(program)}  not   {wanted}")
    return len(wrong) + abs(len(lines) - limit)


def compare_names():
    """Number of names that differ or are not found again; the program marks the latter itself."""
    dump = subprocess.run([UNITS / "test_unicode_names", "--names"], capture_output=True, text=True,
                          check=True)
    expected = {f"{c:X} {name}" for c in range(sys.maxunicode + 1)
                if (name := unicodedata.name(chr(c), None))}
    wrong = expected.symmetric_difference(dump.stdout.splitlines())
    for line in sorted(wrong)[:MOST_SHOWN]:
        print(f"names: only {'expected' if line in expected else 'found'}: {line}")
    return len(wrong)


def normalization_texts():
    """Every code point that normalises, and marks, jamo and letters in random rows."""
    every = [chr(c) for c in range(0x80, sys.maxunicode + 1) if not 0xD800 <= c < 0xE000]
    decomposing = [c for c in every if unicodedata.decomposition(c)]
    marks = [c for c in every if unicodedata.combining(c)]
    backwards = [decomposed[1] for c in decomposing
                 if len(decomposed := unicodedata.normalize("NFD", c)) == 2]
    kinds = [decomposing, marks, backwards, "aeosAEOS", "가각", "\u1100\u1112\u1161\u11a8"]
    choose = random.Random(1).choice
    rows = ["".join(choose(choose(kinds)) for _ in range(length))
            for length in range(2, 8) for _ in range(5000)]
    return decomposing + marks + rows


def compare_form(form, name, texts):
    """Number of texts whose normal form differs, or that pass for normalised and are not."""
    run = subprocess.run([UNITS / "test_unicode_normalize", str(form)], capture_output=True,
                         input="\n".join(texts).encode(), check=True)
    lines = run.stdout.decode().split("\n")[:-1]
    wrong = 0
    for text, line in zip(texts, lines):
        expected = unicodedata.normalize(name, text)
        if line[:-2] != expected or (line[-1] == "1" and expected != text):
            wrong += 1
            if wrong <= MOST_SHOWN:
                print(f"{name}: {points(text)} became {points(line)}, not {points(expected)}")
    return wrong + abs(len(lines) - len(texts))


def main():
    data = (ROOT / "core/base/unicode_data.inc").read_text()
    version = re.search(r'VERSION "([\d.]+)"', data)[1]
    if version != unicodedata.unidata_version:
        print(f"the tables are of Unicode {version}, Python's {unicodedata.unidata_version}")
        print("0 passed, 0 failed")
        return 0
    texts = normalization_texts()
    results = [compare("test_unicode", sys.maxunicode + 1, True),
               compare("test_unicode_small", 256, False), compare_names()]
    results += [compare_form(form, name, texts)
                for form, name in enumerate(("NFD", "NFC", "NFKD", "NFKC"))]
    failed = sum(bool(wrong) for wrong in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
