#!/usr/bin/env python3
"""Writes a board's table of pin names as C (its format is described in hal/pins.h)."""

import argparse
from pathlib import Path

from board_facts import read_pins

HEAD = """\
// Generated from boards/{board}/pins.csv.
#include "hal/pins.h"

const char board_pin_table[] =
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("board")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    rows = [f'    "\\x{pin:02x}" "{name}\\0"\n' for name, pin in read_pins(options.board)]
    options.out.write_text(HEAD.format(board=options.board) + "".join(rows) + '    "\\xff";\n')


if __name__ == "__main__":
    main()
