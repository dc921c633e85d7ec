#!/usr/bin/env python3
"""Makes calls that seldom run two bytes long instead of four.

    short_calls.py PROGRAM.s --out SHORT.s --quick NAMES.txt

Reads a program for the Cortex-M0 as tools/outline.py writes it, and puts all functions into one section. The
functions that `bl` calls most often get a number for `svc #number`, the others one for an instruction that the
processor does not know. The chip's handlers of both exceptions (soc/cortexm/short_calls.S) go on in the function, by
two tables: one of distances from itself, which stands before the code, and one of addresses, for functions that are
not in the program. NAMES.txt has the functions that run often: they call each other as always."""

import argparse
import re
from collections import Counter

from literal_pools import with_pools
from program_text import (SECTION, function_of, read_lines, read_names, source_name, split_blocks, with_one_name,
                          write_lines)

# The helpers of switches read the table behind their call. Calls of local labels are long jumps.
CALL = re.compile(r"\tbl\t(?!__gnu_thumb1_case|\.L)([\w.]+)")
JUMP = re.compile(r"\tb\t([\w.]+)$")
NOTHING = re.compile(r"[\w.$]+:$|\t\.(?:align\t1|size|type|global|thumb_func|code|syntax|thumb_set|weak)\b")  # no bytes
SERVICES = 256  # numbers of `svc`: the first rows of the table, of two bytes each, while a call saves two
UNKNOWN_CODE = 0xE800  # the first of 2,048 instructions that the processor does not know
NEAR = 1536  # of them are for the next rows, the others for functions elsewhere, by rows of four bytes
ELSEWHERE = 512


def find_calls(blocks, quick):
    """(block, index of the line, function) of each call that may be a short one."""
    for block in blocks:
        caller = function_of(block)
        if caller is None:
            continue
        for i, line in enumerate(block):
            if match := CALL.match(line):
                name = match[1]
                if source_name(caller) not in quick or source_name(name) not in quick:
                    yield block, i, name


def choose(calls, defined):
    """([functions of the table of distances], [functions of the table of addresses])."""
    often = Counter(name for _, _, name in calls).most_common()
    near = [name for name, count in often if name in defined and count > 1]
    elsewhere = [name for name, count in often if name not in defined and count > 2]
    return near[:SERVICES + NEAR], elsewhere[:ELSEWHERE]


def instructions(near, elsewhere):
    """{function: what calls it}"""
    found = {name: f"svc\t#{number}" for number, name in enumerate(near[:SERVICES])}
    unknown = [*enumerate(near[SERVICES:]), *enumerate(elsewhere, NEAR)]
    return found | {name: f".inst.n\t{UNKNOWN_CODE + number:#x}" for number, name in unknown}


def tables(near, elsewhere):
    """The two tables, of which the second is the beginning of the code."""
    return ['\t.section\t.rodata.short_calls_elsewhere,"a",%progbits', "\t.align\t2",
            "\t.global\tshort_calls_elsewhere", "short_calls_elsewhere:", *(f"\t.word\t{name}" for name in elsewhere),
            '\t.section\t.text.program,"ax",%progbits', "\t.align\t2", "\t.global\tshort_calls", "short_calls:",
            *(f"\t.2byte\t(.Lshort_call_{number} - short_calls) / 2" for number in range(len(near)))]


def without_jumps_ahead(lines):
    """The lines without jumps to what follows them."""
    kept = [True] * len(lines)
    jump = target = None  # index of the jump that is the last instruction so far, label that it goes to
    for i, line in enumerate(lines):
        if line == f"{target}:":
            kept[jump] = False
        elif match := JUMP.match(line):
            jump, target = i, match[1]
        elif not NOTHING.match(line):
            target = None
    return [line for line, keep in zip(lines, kept) if keep]


def arranged(blocks, near_names, elsewhere):
    """The lines of a program: data, the tables, the functions that the second table refers to, the others."""
    numbers = {name: number for number, name in enumerate(near_names)}
    data, groups = [], {}
    for block in blocks:
        if not block or not SECTION.match(block[0]):
            data += block
            continue
        # Functions that jump to the next one share its section: they stay together.
        groups.setdefault(block[0], []).append(block)
    near, far = [], []
    for group in groups.values():
        names = [function_of(block) for block in group]
        lines = near if any(name in numbers for name in names) else far
        for name, block in zip(names, group):
            for line in block[1:]:
                if name in numbers and line == f"{name}:":
                    lines.append(f".Lshort_call_{numbers[name]}:")
                lines.append(line)
    return data + tables(near_names, elsewhere) + without_jumps_ahead(with_pools(near + far))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--quick", required=True)
    parser.add_argument("program")
    options = parser.parse_args()
    blocks = with_one_name(split_blocks(read_lines(options.program)))
    defined = {function_of(block) for block in blocks}
    calls = list(find_calls(blocks, read_names(options.quick)))
    near, elsewhere = choose(calls, defined)
    short = instructions(near, elsewhere)
    for block, i, name in calls:
        if name in short:
            block[i] = f"\t{short[name]}\t@ {name}"
    write_lines(options.out, arranged(blocks, near, elsewhere))


if __name__ == "__main__":
    main()
