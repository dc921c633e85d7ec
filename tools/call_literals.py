#!/usr/bin/env python3
"""Puts literals that calls hand over behind the calls.

    call_literals.py PROGRAM.s --out OUT.s --quick NAMES.txt

Reads a program as tools/simplify.py writes it. The text of a message, or the string of a name, is loaded into an
argument by two bytes of code and a word behind the function. Where several calls of a function do so, they call an
entry before it instead, which loads the argument for them: two bytes that follow the call say where it lies after
the first message, or the first string. The functions that are named in NAMES.txt run often and stay as they are."""

import argparse
import re
from collections import Counter, defaultdict, namedtuple

from literal_pools import VALUE
from program_text import (INSTRUCTION, function_block, function_of, read_lines, read_names, source_name, split_blocks,
                          write_lines)

MESSAGES = "first_message"
STRINGS = "symbols"
MESSAGE_SECTION = re.compile(r"\t\.section\t\.messages\.")
BASES = ((re.compile(r"message_text[\w.]*(?:\+\d+)?$"), MESSAGES), (re.compile(r"symbols(?:\+\d+)?$"), STRINGS))
LOAD = re.compile(r"\tldr\t(r[0-3]), =")
CALL = re.compile(r"\tbl\t(?!__gnu_thumb1_case|\.L)([\w.]+)$")
JUMP = re.compile(r"\t(?:b|b[a-z]{2}|bl|bx|blx|push|pop)\t")
ENTRY_BYTES = 24  # of an entry, with its row in the table of short calls and its literal
CALL_SAVES = 4

Use = namedtuple("Use", "lines load call value")  # the lines of the caller, indexes in them


def base_of(value):
    return next((base for pattern, base in BASES if pattern.match(value)), None)


def call_after(lines, load, register):
    """The index of the call that the value of the load is for, else None."""
    for i in range(load + 1, len(lines)):
        line = lines[i]
        if CALL.match(line):
            return i
        if line and (not INSTRUCTION.match(line) or JUMP.match(line) or "{" in line
                     or re.search(rf"\b{register}\b", line)):
            return None
    return None


def find_uses(blocks, quick, targets):
    """{(function called, register, base): its uses}."""
    uses = defaultdict(list)
    for block in blocks:
        name = function_of(block)
        if name is None or source_name(name) in quick:
            continue
        values = Counter(match[1] for match in map(VALUE.match, block) if match)
        for i, line in enumerate(block):
            load, value = LOAD.match(line), VALUE.match(line)
            if not load or values[value[1]] > 1 or not (base := base_of(value[1])):
                continue
            call = call_after(block, i, load[1])
            target = call and CALL.match(block[call])[1]
            if target in targets:
                uses[target, load[1], base].append(Use(block, i, call, value[1]))
    return uses


def entry(name, section, target, register, base):
    """The block of an entry: lr is behind the call, where the distance is, and has the lowest bit set."""
    other = "r2" if register == "r3" else "r3"
    return function_block(name, section, [
        f"\tmov\tr12, {other}", f"\tmov\t{register}, lr", f"\tadds\t{register}, #2", f"\tmov\tlr, {register}",
        f"\tsubs\t{register}, #3", f"\tldrh\t{register}, [{register}]", f"\tldr\t{other}, ={base}",
        f"\tadds\t{register}, {other}", f"\tmov\t{other}, r12", f"\tb\t{target}"])


def convert(uses, name):
    """Makes the uses call the entry."""
    for lines, load, call, value in uses:
        lines[load] = ""
        lines[call] = f"\tbl\t{name}\n\t.2byte\t{value} - {base_of(value)}"


def one_message_section(blocks):
    """All messages of the program in one section, so that their distances are known."""
    first = True
    for block in blocks:
        if block and MESSAGE_SECTION.match(block[0]):
            block[0] = '\t.section\t.messages.program,"a"' + (f"\n{MESSAGES}:" if first else "")
            first = False


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--quick", required=True)
    parser.add_argument("program")
    options = parser.parse_args()
    blocks = split_blocks(read_lines(options.program))
    sections = {function_of(block): block[0] for block in blocks if function_of(block)}
    one_message_section(blocks)
    before = defaultdict(list)
    for (target, register, base), uses in find_uses(blocks, read_names(options.quick), sections).items():
        if CALL_SAVES * len(uses) > ENTRY_BYTES:
            name = f"{target}.{register}.{base}"
            convert(uses, name)
            before[target].append(entry(name, sections[target], target, register, base))
    ordered = [part for block in blocks for part in (*before[function_of(block)], block)]
    write_lines(options.out, [line for block in ordered for line in block if line])


if __name__ == "__main__":
    main()
