#!/usr/bin/env python3
"""Compares what the unit tests of unicode.c dump with CPython, for every code point.

Needs a CPython with the Unicode version of the tables; another one compares nothing and passes."""

import os
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


def main():
    data = (ROOT / "core/base/unicode_data.inc").read_text()
    version = re.search(r'VERSION "([\d.]+)"', data)[1]
    if version != unicodedata.unidata_version:
        print(f"the tables are of Unicode {version}, Python's {unicodedata.unidata_version}")
        print("0 passed, 0 failed")
        return 0
    failed = sum(bool(wrong) for wrong in (compare("test_unicode", sys.maxunicode + 1, True),
                                           compare("test_unicode_small", 256, False)))
    print(f"{2 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
