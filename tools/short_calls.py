#!/usr/bin/env python3
"""Makes the calls of functions that are called most often two bytes long instead of four.

    short_calls.py --targets FILE.S SOURCE.s ...

Reads compiled Thumb code as assembler text, finds the functions that `bl` calls most often in it and gives
each a number. SOURCE.s becomes SOURCE.short.s, where `svc #number` stands for those calls; FILE.S gets
the table of the functions, by which the chip's handler of that instruction goes on (soc/cortexm/short_calls.S).
Files are written only when their contents change."""

import argparse
import re
from collections import Counter
from pathlib import Path

# The helpers of switches read the table behind their call, and run too often.
CALL = re.compile(r"^\tbl\t(?!__gnu_thumb1_case)(\w+)$", re.M)
LABEL = re.compile(r"^(\w+):", re.M)
GLOBAL = re.compile(r"^\t(?:\.global|\.globl|\.weak)\t(\w+)", re.M)
NUMBERS = 256  # of svc
LEAST = 3  # calls: a row of the table has four bytes, and each call saves two


def local_names(text):
    """Names that mean something else in every file."""
    return set(LABEL.findall(text)) - set(GLOBAL.findall(text))


def choose(texts):
    """{function: number} of those called most often."""
    calls = Counter()
    for text in texts:
        local = local_names(text)
        calls.update(name for name in CALL.findall(text) if name not in local)
    often = sorted((-count, name) for name, count in calls.items() if count >= LEAST)
    return {name: number for number, (_, name) in enumerate(often[:NUMBERS])}


def shorten(text, numbers):
    local = local_names(text)

    def call(match):
        number = numbers.get(match[1])
        return match[0] if number is None or match[1] in local else f"\tsvc\t#{number}\t@ {match[1]}"
    return CALL.sub(call, text)


def write(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--targets", required=True, type=Path)
    parser.add_argument("sources", nargs="+", type=Path)
    options = parser.parse_args()
    texts = {path: path.read_text() for path in options.sources}
    numbers = choose(texts.values())
    for path, text in texts.items():
        write(path.with_suffix(".short.s"), shorten(text, numbers))
    write(options.targets, "// Written by tools/short_calls.py: the functions that svc calls, by number.\n"
          "    .section .rodata.short_call_targets, \"a\"\n    .balign 4\n    .global short_call_targets\n"
          "short_call_targets:\n" + "".join(f"    .word {name}\n" for name in numbers))


if __name__ == "__main__":
    main()
