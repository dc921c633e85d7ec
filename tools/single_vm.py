#!/usr/bin/env python3
"""Takes the parameter `Vm *vm` out of a preprocessed C file, for programs with one interpreter at a known address.

    single_vm.py IN.i --at ADDRESS --out OUT.i

Nearly every function of the interpreter takes it and hands it on, which on Thumb costs a register, a move of two
bytes for most calls, and often a word of stack. In this project a `Vm *` is always called `vm`: a parameter, a
member, a variable. So these disappear: parameters of that type; arguments that are `vm` or end in `->vm`; and
variables `Vm *vm = ...`. What is left of `vm` in expressions becomes the address. A call that hands over an
interpreter by another name does not compile, for its function takes one argument less."""

import argparse
import re
from pathlib import Path

# Texts, and the preprocessor's marks of lines, which count as space, are set aside first.
ASIDE = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|^#.*$', re.MULTILINE)
SPACE = r"(?:\s|\x01\d+\x02)*"
TYPE = rf"(?:const\s+)?(?:struct\s+)?\bVm{SPACE}\*{SPACE}"
PATH = r"&?(?:\w+(?:->|\.))*vm\b"

PARAMETER = TYPE + r"(?:vm\b)?"
LOCAL = re.compile(TYPE + r"vm\s*=[^;]*;")
USE = re.compile(r"(?<!\w)(?:\w+(?:->|\.))*(?<!Vm \*)(?<!Vm )vm\b(?!\s*=[^=])")


def items_removed(text, item):
    """The text without each item of a list in parentheses that is just this."""
    text = re.sub(rf"\({SPACE}{item}{SPACE},{SPACE}", "(", text)
    for _ in range(2):  # of two neighbours the first match takes the comma that the second begins with
        text = re.sub(rf",{SPACE}{item}{SPACE}(?=[,)])", "", text)
    return text


def without_vm(text, address):
    text = items_removed(text, PARAMETER)
    text = re.sub(rf"\({SPACE}{TYPE}vm{SPACE}\)", "(void)", text)
    text = re.sub(rf"\({SPACE}{TYPE}\)(?={SPACE}[;,)])", "(void)", text)
    text = LOCAL.sub("", text)
    text = items_removed(text, PATH)
    text = re.sub(rf"(?<=\w)\({SPACE}{PATH}{SPACE}\)", "()", text)
    return USE.sub(f"((Vm *){address})", text)


def rewrite(text, address):
    aside = []

    def keep(match):
        aside.append(match[0])
        mark = "\x01\x02" if match[0].startswith("#") else "\x03\x04"
        return f"{mark[0]}{len(aside) - 1}{mark[1]}"

    text = without_vm(ASIDE.sub(keep, text), address)
    return re.sub(r"[\x01\x03](\d+)[\x02\x04]", lambda match: aside[int(match[1])], text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--at", required=True, help="the address, as C text")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.write_text(rewrite(options.source.read_text(), options.at))


if __name__ == "__main__":
    main()
