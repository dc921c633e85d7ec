#!/usr/bin/env python3
"""Says what each part of a board's firmware costs, from the linker's map file.

Columns: code and constants, initialised data (flash and RAM), zeroed data, in bytes. Modules are
folders; `--files` adds their files. What comes from the toolchain is under its libraries' names, and
what was optimised as one program is a module of its own (`make size BOARD=NAME LTO=0` divides it)."""

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

from board_facts import ROOT, BoardError, number, read_board
from firmware_image import image_size

# An input section: " .text.main  0x00000100  0x24 build/b/obj/core/vm/call.o"; a long name has its
# own line before.
SECTION = re.compile(r"^ (\.\S+|COMMON)?\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)\s+(\S.*)$")
FILL = re.compile(r"^ \*fill\*\s+0x[0-9a-f]+\s+0x([0-9a-f]+)")
LONG_NAME = re.compile(r"^ (\.\S+)$")
OUTPUT = re.compile(r"^(\.\w+)\b")
MEMORY = re.compile(r"^Linker script and memory map")
COLUMN = {".text": 0, ".data": 1, ".bss": 2, ".noinit": 2}


def owner_of(text):
    """(folder, file) that an object belongs to."""
    if ".ltrans" in text:
        return "(interpreter)", ""
    archive = re.search(r"([^/]+)\.a\(([^)]+)\)$", text)
    if archive:
        return f"({archive[1]})", archive[2].split(".")[0]
    path = text.partition("/obj/")[2] or text
    folder, _, name = path.rpartition("/")
    return folder, name.removesuffix(".o")


def read_map(path):
    """{(folder, file): [text, data, bss]} of the sections that were linked in."""
    sizes = defaultdict(lambda: [0, 0, 0])
    column = pending = None
    started = False
    for line in path.read_text().splitlines():
        started = started or bool(MEMORY.match(line))
        output = OUTPUT.match(line)
        if output:
            column = COLUMN.get(output[1])
        name = LONG_NAME.match(line)
        if name:
            pending = name[1]
            continue
        section = SECTION.match(line)
        fill = FILL.match(line)
        if started and fill and column is not None:
            sizes["(padding)", ""][column] += int(fill[1], 16)
        elif started and section and column is not None and (section[1] or pending):
            sizes[owner_of(section[4])][column] += int(section[3], 16)
        pending = None
    return sizes


def total(rows):
    return [sum(column) for column in zip(*rows)] or [0, 0, 0]


def print_row(name, row):
    print(f"{name:<28}{row[0]:>9}{row[1]:>8}{row[2]:>8}")


def print_report(sizes, with_files):
    folders = defaultdict(dict)
    for (folder, name), row in sizes.items():
        if any(row):
            folders[folder][name] = row
    print(f"{'module':<28}{'text':>9}{'data':>8}{'bss':>8}")
    for folder in sorted(folders):
        files = folders[folder]
        print_row(folder, total(files.values()))
        if with_files:
            for name in sorted(filter(None, files), key=lambda name: -sum(files[name])):
                print_row("    " + name, files[name])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("board")
    parser.add_argument("--folder", type=Path, help="of the firmware, build/BOARD if not given")
    parser.add_argument("--files", action="store_true")
    options = parser.parse_args()
    try:
        facts = read_board(options.board)
        flash, ram = number(facts, "FLASH_SIZE"), number(facts, "RAM_SIZE")
        stack = number(facts, "STACK_SIZE")
    except BoardError as error:
        sys.exit(f"size_report: {error}")
    folder = options.folder or ROOT / "build" / options.board
    sizes = read_map(folder / "firmware.map")
    print_report(sizes, options.files)
    text, data, bss = total(sizes.values())
    print_row("all", [text, data, bss])
    image = image_size(facts, folder / "firmware.elf")  # strings that are equal are stored once
    print(f"flash: {image} of {flash} bytes; RAM: {data + bss} static, {stack} stack, "
          f"{ram - stack - data - bss} heap of {ram} bytes")
    if image > flash:
        print(f"WARNING: the image is {image - flash} bytes larger than the chip's flash: there is no firmware.hex")


if __name__ == "__main__":
    main()
