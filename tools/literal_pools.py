"""Literals of a program in assembler text: the words that its code loads by their distance.

The compiler puts them behind each function. without_pools() writes them into the instructions instead, so that
code can be moved and compared; with_pools() lets the assembler collect them again, for several functions in a row
where they are in reach, so that what these have in common is there once."""

import re

from program_text import without_comment

LOAD = re.compile(r"\tldr\t(r\d), (\.L\d+)(?:\+(\d+))?$")
VALUE = re.compile(r"\tldr\tr\d, =(.*)")
WORD = re.compile(r"\t\.word\t(.*)")
LABEL = re.compile(r"(\.L\d+):")
POOL = "\t.ltorg"
REACH = 1020  # bytes from a load to its word
SIZES = {".byte": 1, ".2byte": 2, ".inst.n": 2, ".p2align": 1, ".align": 1, ".word": 4}


def find_words(lines):
    """({(label, distance): text of the word}, {indexes of the lines of the words and their labels})."""
    loaded = {match[2] for match in map(LOAD.match, lines) if match}
    words, where, label = {}, set(), None
    for i, line in enumerate(lines):
        if (match := LABEL.match(line)) and match[1] in loaded:
            label, distance = match[1], 0
            where.add(i)
        elif label and (match := WORD.match(line)):
            words[label, distance] = match[1].strip()
            where.add(i)
            distance += 4
        else:
            label = None
    return words, where


def without_pools(lines):
    """A function's lines without comments; POOL where a pool was, and may be again."""
    lines = [line for line in map(without_comment, lines) if line]
    words, where = find_words(lines)
    new = []
    for i, line in enumerate(lines):
        if match := LOAD.match(line):
            new.append(f"\tldr\t{match[1]}, ={words[match[2], int(match[3] or 0)]}")
        elif i in where:
            if LABEL.match(line):
                new.append(POOL)
        elif line != "\t.align\t2" or i + 1 not in where:
            new.append(line)
    return new


def size_of(line):
    """An upper bound of the bytes of a line."""
    if line.startswith("\t") and not line.startswith("\t."):
        return 4 if line.startswith("\tbl\t") else 2
    return SIZES.get(line.split("\t")[1].split()[0], 0) if line.startswith("\t.") else 0


def with_pools(lines):
    """The lines with those places for pools that are needed: functions, one after the other."""
    ends = [i + 1 for i, line in enumerate(lines) if line == POOL or line.startswith("\t.size\t")]
    new, begin = [], 0
    waiting, first, at = set(), 0, 0  # values for the next pool, the place of the first load of them, the place here
    for k, end in enumerate(ends):
        for line in lines[begin:end]:
            if line == POOL:
                continue
            new.append(line)
            if match := VALUE.match(line):
                first = first if waiting else at
                waiting.add(match[1])
            at += size_of(line)
        following = lines[end:ends[k + 1]] if k + 1 < len(ends) else []
        more = {match[1] for match in map(VALUE.match, following) if match} - waiting
        length = sum(map(size_of, following))
        if waiting and (not following or at - first + length + 4 * len(waiting | more) + 4 > REACH):
            new.append(POOL)
            at += 4 * len(waiting) + 2
            waiting = set()
        begin = end
    return new + lines[begin:]
