"""What a board's folder says: the variables of board.mk and the pins of pins.csv."""

import csv
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSIGNMENT = re.compile(r"^(\w+)\s*[:?]?=\s*(.*?)\s*(?:#.*)?$")
UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20}


class BoardError(Exception):
    """The folder lacks something or says something impossible."""


def board_names():
    return sorted(path.parent.name for path in ROOT.glob("boards/*/board.mk"))


def read_board(name):
    """The variables of boards/NAME/board.mk, as text."""
    path = ROOT / "boards" / name / "board.mk"
    if not path.is_file():
        raise BoardError(f"there is no board '{name}'; known are {', '.join(board_names())}")
    matches = (ASSIGNMENT.match(line) for line in path.read_text().splitlines())
    return {match[1]: match[2] for match in matches if match}


def number(facts, name):
    """A variable that is a number of bytes or an address: decimal, 0x, or with K or M."""
    text = facts.get(name)
    match = re.fullmatch(r"(0[xX][0-9a-fA-F]+|\d+)([KM]?)", text or "")
    if not match:
        raise BoardError(f"{name} = {text or 'nothing'}: expected a number like 2560 or 16K")
    return int(match[1], 0) * UNITS[match[2]]


def read_pins(name):
    """(pin name, number) pairs of boards/NAME/pins.csv, in its order."""
    path = ROOT / "boards" / name / "pins.csv"
    pins = []
    with path.open(newline="") as file:
        for row in csv.reader(file):
            if len(row) != 2 or not row[1].isdigit() or int(row[1]) > 254:
                raise BoardError(f"{path}: {','.join(row)}: expected NAME,NUMBER")
            pins.append((row[0], int(row[1])))
    return pins
