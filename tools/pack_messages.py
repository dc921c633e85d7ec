#!/usr/bin/env python3
"""Packs the formats of messages that a firmware was linked with.

    pack_messages.py --objcopy PROGRAM --out FILE.c FIRMWARE.elf
    pack_messages.py --objcopy PROGRAM --verify FINAL.elf FIRMWARE.elf

The section .messages is cut into blocks, and each is packed by byte pair encoding: the commonest pair
of codes becomes the rule of an unused code, again and again. core/objects/message.c reads the result.
--verify checks that the final firmware has its messages where they were when they were packed."""

import argparse
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

BLOCK = 128  # MESSAGE_BLOCK in message.h
DEPTH = 8  # MESSAGE_DEPTH
RULES = 160  # codes 128 .. 255, then 0 .. 31


def section(objcopy, elf):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "messages")
        subprocess.run([objcopy, "-O", "binary", "--only-section=.messages",
                        "--set-section-flags", ".messages=alloc,load,contents", elf, out], check=True)
        return out.read_bytes() if out.exists() else b""


def replace(block, pair, code):
    out, i = [], 0
    while i < len(block):
        if i + 1 < len(block) and block[i] == pair[0] and block[i + 1] == pair[1]:
            out.append(code)
            i += 2
        else:
            out.append(block[i])
            i += 1
    return out


def pack(text):
    """The packed blocks, and {code: (first, second)}."""
    blocks = [list(text[i:i + BLOCK]) for i in range(0, len(text), BLOCK)]
    unused = [code for code in [*range(128, 256), *range(1, 32)] if code not in text]
    rules, need = {}, Counter()
    for code in unused:
        pairs = Counter()
        for block in blocks:
            pairs.update(zip(block, block[1:]))
        for pair, count in pairs.most_common():
            depth = max(1 + need[pair[0]], need[pair[1]])
            if pair[0] != 0 and depth <= DEPTH:
                break
        else:
            break
        if count < 4:  # a rule costs two bytes
            break
        rules[code], need[code] = pair, depth
        blocks = [replace(block, pair, code) for block in blocks]
    return blocks, rules


def rows(numbers):
    return "".join(f"    {', '.join(map(str, numbers[i:i + 16]))},\n" for i in range(0, len(numbers), 16))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--objcopy", required=True)
    parser.add_argument("--out")
    parser.add_argument("--verify")
    parser.add_argument("elf")
    options = parser.parse_args()
    text = section(options.objcopy, options.elf)
    if options.verify:
        if section(options.objcopy, options.verify) != text:
            Path(options.verify).unlink()
            raise SystemExit("messages lie elsewhere after the second link")
        return
    if 127 in text:
        raise SystemExit("a message holds the character 127")
    blocks, rules = pack(text)
    starts, codes = [], []
    for block in blocks:
        starts.append(len(codes))
        codes += block
    pairs = [rules.get(i ^ 0x80, (0, 0)) for i in range(RULES)]
    Path(options.out).write_text(
        f"// Written by tools/pack_messages.py: {len(text)} bytes of messages.\n#include <stdint.h>\n"
        f"const uint8_t message_codes[] = {{\n{rows(codes or [0])}}};\n"
        f"const uint16_t message_blocks[] = {{\n{rows(starts or [0])}}};\n"
        f"const uint8_t message_rules[][2] = {{\n{rows([f'{{{a}, {b}}}' for a, b in pairs])}}};\n")


if __name__ == "__main__":
    main()
