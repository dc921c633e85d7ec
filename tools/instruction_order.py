"""Puts neighbouring instructions that do not depend on each other into one order, whatever the compiler's was.

Then the same work has the same text more often, and tools/outline.py finds it. Accesses to memory keep their order."""

import re
from functools import lru_cache

from program_text import INSTRUCTION

REGISTER = re.compile(r"\b(?:r\d+|sb|sl|fp|ip|sp|lr|pc)\b")
NUMBERS = {"sb": 9, "sl": 10, "fp": 11, "ip": 12, "sp": 13, "lr": 14, "pc": 15}
LOADS = {"ldr", "ldrb", "ldrh", "ldrsb", "ldrsh"}
STORES = {"str", "strb", "strh"}
# These set the flags, from their second operand and the third; the first is where the result goes.
SETTERS = {"movs", "adds", "subs", "lsls", "lsrs", "asrs", "ands", "orrs", "eors", "bics", "muls", "mvns", "rsbs", "rors"}
COMPARES = {"cmp", "cmn", "tst"}
QUIET = {"mov", "add", "sub", "uxtb", "uxth", "sxtb", "sxth"}
READERS = re.compile(r"\t(?:adcs|sbcs|b(?:eq|ne|cs|cc|hs|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le))\t")
SET_ALL = "\tadds\t", "\tsubs\t", "\trsbs\t", "\tcmp\t", "\tcmn\t"  # the others leave C or V
FLAGS = 16
MEMORY = 17


@lru_cache(None)
def effects(line):
    """(what an instruction changes, what it reads) as sets of registers, FLAGS and MEMORY; None of those that stay
    where they are."""
    match = INSTRUCTION.match(line)
    operands = [{NUMBERS.get(name) or int(name[1:]) for name in REGISTER.findall(text)}
                for text in (match[2] or "").split(", ", 1)] if match else []
    if len(operands) != 2:
        return None
    first, rest = operands
    name = match[1]
    if "pc" in line or NUMBERS["sp"] in first and name not in COMPARES:
        return None
    if name in LOADS:
        return (first, rest) if ", =" in line else (first | {MEMORY}, rest)
    if name in STORES:
        return {MEMORY}, first | rest
    if name in COMPARES:
        return {FLAGS}, first | rest
    if name in SETTERS:  # of two operands the first is read as well
        return first | {FLAGS}, rest if match[2].count(",") == 2 or name in ("movs", "mvns") else first | rest
    if name in QUIET:
        return first, first | rest
    return None


def flags_matter(lines, i):
    """Whether the flags may be read in lines[i:] before they are set."""
    for line in lines[i:]:
        if line.startswith(("\tbl\t", "\tblx\t")):
            return False
        if READERS.match(line):
            return True
        if line.startswith(SET_ALL):
            return False
        if effects(line) is None:
            return True
    return True


def may_swap(lines, i):
    """Whether lines[i] and the next may change places."""
    one, other = effects(lines[i]), effects(lines[i + 1])
    if one is None or other is None:
        return False
    (changes, reads), (changes_other, reads_other) = one, other
    both = changes & changes_other
    return not (changes & reads_other or changes_other & reads or both - {FLAGS}) and \
        not (both and flags_matter(lines, i + 2))


@lru_cache(None)
def rank(line):
    """What ranks higher comes first: the setting of arguments, `movs` and `add` to sp, last, and the first argument's
    behind the others'."""
    match = INSTRUCTION.match(line)
    return match[1] not in ("movs", "add"), (match[2] or "").partition(",")[0], line


def reordered(lines):
    """A function's lines in the one order."""
    lines = list(lines)
    for end in range(1, len(lines)):
        i = end
        while i > 0 and effects(lines[i]) and effects(lines[i - 1]) and rank(lines[i - 1]) < rank(lines[i]) \
                and may_swap(lines, i - 1):
            lines[i - 1], lines[i] = lines[i], lines[i - 1]
            i -= 1
    return lines
