#!/usr/bin/env python3
"""Makes functions of sequences of instructions that a program has several times.

    outline.py PROGRAM.s --out OUT.s --quick NAMES.txt

Reads a program as tools/simplify.py writes it. A sequence becomes a call, which tools/short_calls.py makes two bytes
long. Such a call changes nothing but lr: it suits where a function has saved lr, between its `push` and its `pop`.
There are three kinds of sequences: ones without calls, whose piece returns; ones with a call at their end, whose
piece lies before the function called and jumps to it; and ends of functions, whose piece returns for them. Of the
functions that run often, which NAMES.txt has, only what stands beside calls of others is looked at."""

import argparse
import heapq
import re
from collections import Counter, defaultdict

from literal_pools import VALUE
from program_text import (INSTRUCTION, function_block, function_of, read_lines, read_names, source_name, split_blocks,
                          write_lines)

PLAIN, CALLING, LEAVING = range(3)  # kinds of sequences
SAVES = re.compile(r"\tpush\t\{.*\blr\}$")
LEAVES = re.compile(r"\tpop\t\{.*\bpc\}$")
CALLS = re.compile(r"\tbl\t(?!__gnu_thumb1_case|\.L)([\w.]+)$")
JUMPS = re.compile(r"\t(?:b|b[a-z]{2}|bl|bx|blx|push|pop)\t")
LR = re.compile(r"\b(?:lr|r14)\b")
BREAK = None  # in a list of instructions: nothing goes across
CALL_BYTES = 2
ROW_BYTES = 2  # of the table by which a short call finds the piece
JUMP_BYTES = 2
LONGEST = 24  # instructions of a sequence
NEAR = 400  # bytes of pieces before a function, at most


def may_be_cut(lines):
    """Whether a function has saved lr wherever a sequence could be."""
    code = [line for line in lines if INSTRUCTION.match(line)]
    return bool(code) and SAVES.match(code[0]) and not any(map(LR.search, code[1:])) and \
        not any(line.startswith("\t.syntax\tdivided") or line == "\t.syntax divided" for line in lines)


def is_straight(line):
    """Whether a line is an instruction that may be in a sequence, but not at its end only."""
    return bool(INSTRUCTION.match(line)) and "pc" not in line and (bool(CALLS.match(line)) or not JUMPS.match(line))


def runs(lines):
    """(begin, end) of the instructions in a row that may be in one sequence."""
    begin = None
    for i, line in enumerate(lines):
        if is_straight(line):
            begin = i if begin is None else begin
        elif begin is not None:
            yield begin, i + bool(LEAVES.match(line))
            begin = None


def calls_what_seldom_runs(lines, quick):
    return any(source_name(match[1]) not in quick for match in map(CALLS.match, lines) if match)


class Text:
    """The instructions that may be cut, as numbers in one list with breaks."""

    def __init__(self, functions, quick):
        self.names = []  # instruction of each number
        self.code = []
        self.place = []  # (lines of the function, index) of each
        numbers = {}
        for name, lines in functions:
            self.add_break()
            for begin, end in runs(lines):
                if source_name(name) in quick and not calls_what_seldom_runs(lines[begin:end], quick):
                    continue
                for i in range(begin, end):
                    number = numbers.setdefault(lines[i], len(numbers))
                    if number == len(self.names):
                        self.names.append(lines[i])
                    self.code.append(number)
                    self.place.append((lines, i))
                self.add_break()
        self.calls = [bool(CALLS.match(name)) for name in self.names]
        self.leaves = [bool(LEAVES.match(name)) for name in self.names]
        self.value = [match[1] if (match := VALUE.match(name)) else None for name in self.names]
        self.uses = Counter((id(place[0]), self.value[number]) for number, place in zip(self.code, self.place)
                            if number is not BREAK and self.value[number])

    def add_break(self):
        self.code.append(BREAK)
        self.place.append(None)

    def kind(self, sequence):
        """The kind of a sequence of numbers, None if it is not fit."""
        if self.leaves[sequence[-1]]:
            return LEAVING
        calls = sum(self.calls[number] for number in sequence)
        return None if calls > 1 or calls and not self.calls[sequence[-1]] else CALLING if calls else PLAIN

    def bytes_at(self, at, length):
        """Bytes of a sequence, with its share of the literals that it loads."""
        function = id(self.place[at][0])
        values = (self.value[number] for number in self.code[at:at + length])
        return 2 * length + sum(4 / self.uses[function, value] for value in values if value)

    def gain(self, sequence, kind, places):
        """Bytes that a piece for the sequence saves."""
        piece = 2 * len(sequence) + 4 * len({self.value[number] for number in sequence} - {None}) + ROW_BYTES
        if kind == PLAIN:
            piece += JUMP_BYTES
        return sum(self.bytes_at(at, len(sequence)) - CALL_BYTES for at in places) - piece


def without_overlap(places, length):
    kept, end = [], 0
    for at in places:
        if at >= end:
            kept.append(at)
            end = at + length
    return kept


def candidates(text, targets):
    """(-gain, sequence, kind, places) of each sequence whose piece would save bytes."""
    groups = defaultdict(list)
    for at, number in enumerate(text.code):
        if number is not BREAK:
            groups[number,].append(at)
    found = []
    while groups:
        longer = defaultdict(list)
        for sequence, places in groups.items():
            if len(places) < 2:
                continue
            kind = text.kind(sequence)
            if len(sequence) > 1 and kind is not None and \
                    (kind != CALLING or CALLS.match(text.names[sequence[-1]])[1] in targets):
                places_kept = without_overlap(places, len(sequence))
                gain = text.gain(sequence, kind, places_kept)
                if gain > 0:
                    found.append((-gain, sequence, kind, places_kept))
            if len(sequence) < LONGEST and not text.leaves[sequence[-1]]:
                for at in places:
                    if text.code[at + len(sequence)] is not BREAK:
                        longer[(*sequence, text.code[at + len(sequence)])].append(at)
        groups = longer
    return found


def choose(text, targets):
    """[(sequence, kind, places)] of the pieces, by what they save."""
    heap = candidates(text, targets)
    heapq.heapify(heap)
    used, chosen, room = bytearray(len(text.code)), [], Counter()
    while heap:
        gain, sequence, kind, places = heapq.heappop(heap)
        free = [at for at in places if not any(used[at:at + len(sequence)])]
        if len(free) < len(places):
            gain = text.gain(sequence, kind, free)
            if len(free) > 1 and gain > 0:
                heapq.heappush(heap, (-gain, sequence, kind, free))
            continue
        if kind == CALLING:
            room[sequence[-1]] += 2 * len(sequence)
            if room[sequence[-1]] > NEAR:
                continue
        chosen.append((sequence, kind, places))
        for at in places:
            used[at:at + len(sequence)] = b"\1" * len(sequence)
    return chosen


def outline(blocks, quick, number):
    """Replaces sequences in the blocks by calls; returns [(function before which it lies, None; its block)] of the
    pieces, whose names end with numbers from `number` on."""
    names = {function_of(block): block for block in blocks}
    text = Text([(name, block) for name, block in names.items() if name and may_be_cut(block)], quick)
    pieces = []
    for sequence, kind, places in choose(text, names):
        name = f"outlined_{number + len(pieces)}"
        lines = [text.names[number] for number in sequence]
        target = None
        if kind == PLAIN:
            lines.append("\tbx\tlr")
        elif kind == CALLING:
            target = CALLS.match(lines[-1])[1]
            lines[-1] = f"\tb\t{target}"
        section = names[target][0] if target else f'\t.section\t.text.{name},"ax",%progbits'
        pieces.append((target, function_block(name, section, lines)))
        for at in places:
            function, first = text.place[at]
            function[first] = f"\tbl\t{name}"
            for i in range(first + 1, first + len(sequence)):
                function[i] = ""
    return pieces


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--quick", required=True)
    parser.add_argument("program")
    options = parser.parse_args()
    blocks = split_blocks(read_lines(options.program))
    quick, count = read_names(options.quick), 0
    while pieces := outline(blocks, quick, count):
        count += len(pieces)
        before = defaultdict(list)
        for target, block in pieces:
            before[target].append(block)
        blocks = [part for block in blocks
                  for part in (*(before[function_of(block)] if function_of(block) else ()), block)] + before[None]
        blocks = [[line for line in block if line] for block in blocks]
    write_lines(options.out, [line for block in blocks for line in block])


if __name__ == "__main__":
    main()
