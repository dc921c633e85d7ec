#!/usr/bin/env python3
"""Counts the instructions of a Cortex-M0 that small programs take, on a board in its emulator.

    bench/cortex_m0.py [--board NAME] [--firmware FILE] [--flash SIZE] [program ...]

The emulator runs with `-icount`: emulated time follows the instructions, and a program's figure is
what time.ticks_us says around a function, at INSTRUCTIONS_PER_US; it is the same in each run. The
firmware is the one that `make BOARD=NAME` has built, by default of the micro:bit; --flash gives the
emulated chip more flash than the real one has (with --board microbit), for an image that does not fit.

For tests: BUDGETS has the names and what issue "small" allows, in millions of instructions;
measure(board, firmware=None, options=(), names=None) boots a board and returns {name: millions}.
Exit status 1 when a budget is exceeded."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from harness.board import INSTRUCTIONS_PER_US, Board, number  # noqa: E402

BUDGETS = {"range_loop": 8, "fib": 1.4, "float_loop": 6, "list_append": 2.5}

# Each defines run(), which is timed. Ten thousand items would not fit in 16 KB: the list is emptied
# after every five hundred.
PROGRAMS = {
    "range_loop": """
def run():
    for i in range(100000): pass
""",
    "fib": """
def fib(n):
    if n < 2: return n
    return fib(n - 1) + fib(n - 2)
def run():
    fib(16)
""",
    "float_loop": """
def run():
    x = 0.0
    for i in range(10000):
        x = x * 0.5 + 1.0
""",
    "list_append": """
def run():
    for block in range(20):
        l = []
        for i in range(500):
            l.append(i)
""",
}
TIMER = """
import gc, time
gc.collect()
begin = time.ticks_us()
run()
print(time.ticks_diff(time.ticks_us(), begin))
"""
TIMEOUT = 120
LARGER_FLASH = "nrf51-soc.flash-size"


def measure(board, firmware=None, options=(), names=None):
    """Millions of instructions of the named programs (all), each run alone."""
    figures = {}
    with Board(board, firmware, count=True, options=options) as machine:
        machine.enter()
        for name in names or PROGRAMS:
            out, error = machine.exec(PROGRAMS[name] + TIMER, TIMEOUT)
            if error or not out.strip().isdigit():
                raise RuntimeError(f"{name}: {(error or out).decode(errors='replace')}")
            figures[name] = int(out) * INSTRUCTIONS_PER_US / 1e6
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", metavar="program", help=", ".join(PROGRAMS))
    parser.add_argument("--board", default="microbit")
    parser.add_argument("--firmware")
    parser.add_argument("--flash", help="emulated flash, like 1M")
    given = parser.parse_args()
    if set(given.programs) - set(PROGRAMS):
        parser.error(f"programs are {', '.join(PROGRAMS)}")
    options = []
    if given.flash:
        options = ["-global", f"{LARGER_FLASH}={number(vars(given), 'flash')}"]
    figures = measure(given.board, given.firmware, options, given.programs)
    print("| program | million instructions | allowed |\n|---|---:|---:|")
    for name, millions in figures.items():
        print(f"| {name} | {millions:.2f} | {BUDGETS[name]} |")
    return any(millions > BUDGETS[name] for name, millions in figures.items())


if __name__ == "__main__":
    sys.exit(main())
