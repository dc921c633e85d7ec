"""A program as the compiler's assembler text: blocks of lines, one for each piece of a section.

The text of a program that has been optimised as one comes with each function in a section of its own."""

import re

SECTION = re.compile(r"\t\.section\t(\.text[\w.]*),")
TYPE = re.compile(r"\t\.type\t([\w.]+), %function")
INSTRUCTION = re.compile(r"\t([a-z]\w*)(?:\t(.*))?$")
LABEL = re.compile(r"([\w.$]+):")
ALIAS = re.compile(r"\t\.(?:thumb_)?set\t?\s*([\w.]+),\s*([\w.]+)$")
GOES = re.compile(r"^(\tbl?\t)([\w.]+)$")
SUFFIX = re.compile(r"\.(?:lto_priv|part|isra|constprop|cold)\b.*")  # what the compiler adds to names


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def read_names(path):
    """The functions that run often, from a file with a name in each line."""
    with open(path, encoding="utf-8") as file:
        return {line.strip() for line in file if not line.startswith("#")}


def split_blocks(lines):
    """[lines of a section], each from its directive on; the first is what comes before all."""
    blocks = [[]]
    for line in lines:
        if line.startswith("\t.section\t") or line in ("\t.text", "\t.data", "\t.bss"):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def function_of(block):
    """The name of the one function of a block of code, else None."""
    names = [match[1] for match in map(TYPE.match, block) if match]
    return names[0] if len(names) == 1 and SECTION.match(block[0]) else None


def function_block(name, section, lines):
    """The block of a new function."""
    return [section, "\t.align\t1", "\t.syntax unified", "\t.code\t16", "\t.thumb_func", f"\t.type\t{name}, %function",
            f"{name}:", *lines, f"\t.size\t{name}, .-{name}"]


def with_one_name(blocks):
    """The blocks with every call and jump by the name that a function is defined by: equal ones are merged."""
    aliases = {match[1]: match[2] for block in blocks for match in map(ALIAS.match, block) if match}
    return [[GOES.sub(lambda match: match[1] + aliases.get(match[2], match[2]), line) if line.startswith("\tb") else line
             for line in block] for block in blocks]


def source_name(name):
    """A function's name in its source."""
    return SUFFIX.sub("", name)


def without_comment(line):
    return line.partition("@")[0].rstrip()
