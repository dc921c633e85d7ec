#!/usr/bin/env python3
"""Makes functions that end by calling another one jump to it instead.

    tail_calls.py PROGRAM.s --out OUT.s

The first Thumb instruction set has jumps of two bytes, which reach two kilobytes, but the compiler does not
know where functions lie: it saves the return address, calls and returns. Reads a program with each function in a
section of its own. A function that calls one other function, at its end, and needs no stack is moved before that
function, and jumps: `push`, `bl` and `pop`, eight bytes, become `b`, two."""

import argparse
import re
from collections import defaultdict

from program_text import INSTRUCTION, function_of, read_lines, split_blocks, without_comment, write_lines

LABEL = re.compile(r"(\.L\d+):")
SAVE, RETURN, LEAVE = "push\t{r4, lr}", "pop\t{r4, pc}", "\tbx\tlr"
STACK = re.compile(r"\b(?:r4|lr|sp|pc)\b")
REACH = 1500  # bytes that are put before a function, at most


def tail_call(block):
    """(the function that the block's function jumps to, its new lines), or None if it cannot jump."""
    code = [(i, without_comment(line)) for i, line in enumerate(block)]
    code = [(i, line) for i, line in code if INSTRUCTION.match(line)]
    calls = [at for at, (_, line) in enumerate(code) if line.startswith("\tbl\t")]
    if not code or code[0][1] != "\t" + SAVE or len(calls) != 1:
        return None
    at = calls[0]
    if at + 1 == len(code) or code[at + 1][1] != "\t" + RETURN:
        return None
    for _, line in code[1:]:
        if line != "\t" + RETURN and (STACK.search(line) or line.startswith(("\tpush", "\tpop", "\tblx", "\tbx"))):
            return None
    target = code[at][1].split("\t")[2]
    new = list(block)
    for i, line in code:
        if line == "\t" + RETURN:
            new[i] = LEAVE
    new[code[0][0]] = ""
    new[code[at][0]] = f"\tb\t{target}"
    between = block[code[at][0]:code[at + 1][0]]
    if not any(match and is_used(match[1], code) for match in map(LABEL.match, between)):
        new[code[at + 1][0]] = ""
    return target, new


def is_used(label, code):
    return any(re.search(rf"{re.escape(label)}\b", line) for _, line in code)


def size_of(block):
    """An upper bound of the bytes of a block."""
    return sum(4 if line.startswith(("\tbl\t", "\t.word", "\t.align")) else 2
               for line in block if INSTRUCTION.match(line) or line.startswith(("\t.word", "\t.align")))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("program")
    options = parser.parse_args()
    blocks = split_blocks(read_lines(options.program))
    place = {name: i for i, name in enumerate(map(function_of, blocks)) if name}
    jumps = {}
    for name, i in place.items():
        found = tail_call(blocks[i])
        if found and found[0] in place and found[0] != name:
            jumps[name] = found
    before = defaultdict(list)
    for name, (target, _) in jumps.items():
        before[target].append(name)
    out, done = {}, set()

    def gather(target, section):
        """(lines, bytes) of the functions that jump to target, each behind those that jump to it in turn."""
        done.add(target)
        lines, size = [], 0
        for name in before[target]:
            new = [section, *jumps[name][1][1:]]
            if name not in done and size + size_of(new) < REACH:
                inner, inner_size = gather(name, section)
                lines = inner + new + lines
                size += size_of(new) + inner_size
                moved.add(name)
        return lines, size

    moved = set()
    for name in sorted(place, key=jumps.__contains__):  # first those that do not jump
        if name not in done:
            out[place[name]] = gather(name, blocks[place[name]][0])[0]
    lines = []
    for i, block in enumerate(blocks):
        if function_of(block) not in moved:
            lines += out.get(i, []) + block
    write_lines(options.out, lines)


if __name__ == "__main__":
    main()
