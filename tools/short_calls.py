#!/usr/bin/env python3
"""Makes the calls of functions that are called most often two bytes long instead of four.

    short_calls.py PROGRAM.s --out SHORT.s --quick FILE.c ...

Reads a program for the Cortex-M as assembler text, with line numbers, and finds the functions that `bl` calls
most often. Each gets a number, and `svc #number` stands for those calls. The table of the functions, by which the
chip's handler of that instruction goes on (soc/cortexm/short_calls.S), is added at the end. Code of the files
named by --quick (shell patterns) calls as always."""

import argparse
import fnmatch
import re
from collections import Counter

# The helpers of switches read the table behind their call, and run too often.
CALL = re.compile(r"\tbl\t(?!__gnu_thumb1_case)([\w.]+)$")
FILE = re.compile(r'\t\.file (\d+) "([^"]*)"')
FOLDER = re.compile(r"(?:^|/)((?:core|lib|repl|machine|ports)/.*)")  # paths may begin with another folder
FUNCTION = re.compile(r"\t\.type\t[\w.]+, %function")
LINE = re.compile(r"\t\.loc (\d+) ")
NUMBERS = 256  # of svc
LEAST = 3  # calls: a row of the table has four bytes, and each call saves two


def find_calls(lines, quick):
    """(index of the line, function) of each call that may be a short one."""
    files = {}
    for match in filter(None, map(FILE.match, lines)):
        path = FOLDER.search(match[2])
        files[match[1]] = path[1] if path else match[2]
    known = allowed = False  # whether it is known which file the function at hand comes from
    for i, line in enumerate(lines):
        if FUNCTION.match(line):
            known = allowed = False
        elif not known and (match := LINE.match(line)):
            known = True
            allowed = not any(fnmatch.fnmatch(files[match[1]], pattern) for pattern in quick)
        elif allowed and (match := CALL.match(line)):
            yield i, match[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--quick", nargs="*", default=[])
    parser.add_argument("program")
    options = parser.parse_args()
    with open(options.program, encoding="utf-8") as file:
        lines = file.read().splitlines()
    calls = list(find_calls(lines, options.quick))
    often = sorted((-count, name) for name, count in Counter(name for _, name in calls).items() if count >= LEAST)
    numbers = {name: number for number, (_, name) in enumerate(often[:NUMBERS])}
    for i, name in calls:
        if name in numbers:
            lines[i] = f"\tsvc\t#{numbers[name]}\t@ {name}"
    lines += ["\t.section\t.rodata.short_call_targets,\"a\",%progbits", "\t.align\t2", "\t.global\tshort_call_targets",
              "short_call_targets:"] + [f"\t.word\t{name}" for name in numbers]
    with open(options.out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
