#!/usr/bin/env python3
"""Packs the formats of messages that a firmware was linked with.

    pack_messages.py --objcopy PROGRAM --out FILE.c FIRMWARE.elf
    pack_messages.py --objcopy PROGRAM --verify FINAL.elf FIRMWARE.elf

The section .messages is cut into blocks, and each is packed by byte pair encoding: the commonest pair
of codes becomes the rule of a new code, again and again. Codes have CODE_BITS bits; those below 128 are
ASCII characters. core/objects/message.c reads the result."""

import argparse
import subprocess
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

BLOCK = 256  # MESSAGE_BLOCK in message.h
DEPTH = 8  # MESSAGE_DEPTH
CODE_BITS = 11  # MESSAGE_CODE_BITS
FIRST_RULE = 128
LEAST = 3  # uses of a rule, which takes as much as two codes


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
    """The packed blocks, and the rules: pairs of codes, for the codes from FIRST_RULE on."""
    blocks = [list(text[i:i + BLOCK]) for i in range(0, len(text), BLOCK)]
    counts, holders = Counter(), defaultdict(set)  # of pairs: how often they occur, and in which blocks

    def count(number, change):
        for pair, times in Counter(zip(blocks[number], blocks[number][1:])).items():
            counts[pair] += change * times
            (holders[pair].add if change > 0 else holders[pair].discard)(number)

    for number in range(len(blocks)):
        count(number, 1)
    rules, need = [], Counter()  # need: how many codes wait while a code is expanded
    while FIRST_RULE + len(rules) < 1 << CODE_BITS:
        fitting = (pair for pair in counts if max(1 + need[pair[0]], need[pair[1]]) <= DEPTH)
        best = max(fitting, key=lambda pair: (counts[pair], pair), default=None)
        if best is None or counts[best] < LEAST:
            break
        code = FIRST_RULE + len(rules)
        rules.append(best)
        need[code] = max(1 + need[best[0]], need[best[1]])
        for number in sorted(holders[best]):
            count(number, -1)
            blocks[number] = replace(blocks[number], best, code)
            count(number, 1)
        counts = +counts
    return blocks, rules


def unpack(codes, rules):
    for code in codes:
        if code < FIRST_RULE:
            yield code
        else:
            yield from unpack(rules[code - FIRST_RULE], rules)


def packed_bits(codes):
    """The codes as bytes, the lowest bits first; a reader may look two bytes beyond the last."""
    bits = sum(code << i * CODE_BITS for i, code in enumerate(codes))
    return list(bits.to_bytes(len(codes) * CODE_BITS // 8 + 3, "little"))


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
    if any(byte >= FIRST_RULE for byte in text):
        raise SystemExit("a message holds characters beyond ASCII")
    blocks, rules = pack(text)
    starts, codes = [], []
    for block in blocks:
        starts.append(len(codes))
        codes += block
    if bytes(unpack(codes, rules)) != text:
        raise SystemExit("messages were not packed as they are to be read")
    Path(options.out).write_text(
        f"// Written by tools/pack_messages.py: {len(text)} bytes of messages.\n#include <stdint.h>\n"
        f"const uint8_t message_codes[] = {{\n{rows(packed_bits(codes))}}};\n"
        f"const uint16_t message_blocks[] = {{\n{rows(starts or [0])}}};\n"
        f"const uint8_t message_rules[] = {{\n{rows(packed_bits([code for rule in rules for code in rule]))}}};\n")


if __name__ == "__main__":
    main()
