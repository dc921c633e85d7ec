#!/usr/bin/env python3
"""Writes the .hex of a firmware beside its .elf, where the image fits in the board's flash; removes
it where the image does not. Also tells other tools how large an image is."""

import argparse
import struct
import subprocess
import sys
from pathlib import Path

from board_facts import BoardError, number, read_board

# Of an ELF file for 32-bit little-endian machines: the header's e_phoff, e_phentsize and e_phnum,
# and of a program header p_type, p_paddr and p_filesz.
HEADER = struct.Struct("<28xI10xHH")
SEGMENT = struct.Struct("<I8xII")
LOADED = 1


def image_size(facts, firmware):
    """Bytes of flash that the image in an ELF file takes."""
    data = firmware.read_bytes()
    if data[:6] != b"\x7fELF\x01\x01":
        raise BoardError(f"{firmware} is no ELF file for a 32-bit little-endian machine")
    offset, size, count = HEADER.unpack_from(data)
    origin = number(facts, "FLASH_ORIGIN")
    segments = (SEGMENT.unpack_from(data, offset + i * size) for i in range(count))
    return max(address + length for kind, address, length in segments
               if kind == LOADED and length > 0) - origin


def excess(facts, firmware):
    """Bytes that the image is larger than the chip's flash; 0 when it fits."""
    return max(image_size(facts, firmware) - number(facts, "FLASH_SIZE"), 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("board")
    parser.add_argument("firmware", type=Path)
    parser.add_argument("--objcopy", required=True)
    options = parser.parse_args()
    hex_file = options.firmware.with_suffix(".hex")
    try:
        if excess(read_board(options.board), options.firmware):
            hex_file.unlink(missing_ok=True)
        else:
            subprocess.run([options.objcopy, "-O", "ihex", options.firmware, hex_file], check=True)
    except BoardError as error:
        sys.exit(f"firmware_image: {error}")


if __name__ == "__main__":
    main()
