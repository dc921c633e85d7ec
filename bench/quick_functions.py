#!/usr/bin/env python3
"""Finds the functions of the interpreter that run often, which tiny boards compile for speed.

    bench/quick_functions.py [--board NAME] [--firmware FILE] [--out FILE]

Runs small programs, each of one kind of work, on the board in its emulator, which tells what it executes.
A function is quick when a program runs a piece of it in every turn of its loop, about. Their names are what
tools/short_calls.py needs: ports/baremetal/quick_functions.txt is made so, and is to be made again when
much has changed. Takes a minute."""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "tools"))

from harness.board import Board  # noqa: E402
from program_text import source_name  # noqa: E402

HEADER = """\
# Functions that run often: they call each other by instructions of four bytes, which are quicker
# (tools/short_calls.py). Made by bench/quick_functions.py.
"""
TURNS = 10, 310  # what comes before and after the loop is the same in both runs
LEAST = 0.9  # in a turn
# What is done once, and in each turn of a loop.
PROGRAMS = {
    "loop": ("", "pass"),
    "call": ("def f(a, b=2, *c): return a", "f(i); f(i, 3)"),
    "recursion": ("def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nglobals()['f'] = f", "f(3)"),
    "method": ("class C:\n  def __init__(s): s.x = 1\n  def m(s): s.x = s.x + 1; return s.x\no = C()",
               "o.m(); o.x = i; C()"),
    "int": ("a = 7", "i + a; i - a; i * a; i // a; i % a; i & a; i | a; i ^ a; i << 3; i >> 1; -i; ~i\n"
                     "i < a; i == a; i >= a; i != a"),
    "bool": ("a = 7", "not i; a and i; a or i; a is None; a if i else 3"),
    "float": ("a = 0.5", "i * a; a + a; a - a; a / 3.0; a < i; a == a; -a; int(a)"),
    "long": ("a = 7000000000", "i + a; a + a"),
    "append": ("", "if i % 50 == 0: l = []\nl.append(i)"),
    "list": ("l = [1, 2, 3, 4]", "l[1] = i; l[2]; len(l); l[-1]; 3 in l; m = [i, i]; t = i, 2; a, b = t; l[1] += 1"),
    "slice": ("l = [1, 2, 3, 4]\ns = 'abcdef'", "l[1:3]; s[1:3]; s[2]"),
    "for": ("l = [1, 2, 3, 4]", "for x in l: pass\nfor x in (1, 2): pass\nfor k in range(2): pass"),
    "comprehension": ("l = [1, 2, 3, 4]", "[x for x in l]; [x + 1 for x in range(3)]"),
    "dict": ("d = {'a': 1, 'b': 2}\ne = {1: 2, 3: 4}", "d['a'] = i; d['b']; e[1]; e[3] = i; 'a' in d; d.get('b')"),
    "items": ("d = {'a': 1, 'b': 2}", "for k in d: pass\nfor k, v in d.items(): pass"),
    "str": ("s = 'abc'", "s == 'abd'; t = s + 'd'; len(s); ord(s[1]); 'b' in s; s < t"),
    "bytes": ("s = bytearray(8)", "s[1] = i & 255; s[2]"),
    "generator": ("def g():\n  yield 1\n  yield 2", "for x in g(): pass"),
    "closure": ("def make():\n  n = 0\n  def f():\n    nonlocal n\n    n += 1\n    return n\n  return f\nf = make()",
                "f()"),
    "global": ("global n\nn = 0", "n += 1"),
    "finally": ("", "try: pass\nfinally: pass"),
    "except": ("", "try: {}['a']\nexcept KeyError: pass"),
    "format": ("", "'%d %s' % (i, i); f'{i:>5} {i}'; str(i)"),
    "functions": ("l = [3, 1, 2]", "abs(i); min(i, 3); max(i, 3); isinstance(i, int); len(l); range(i); int(3)"),
}
# For each character of source there is a turn.
SOURCE = "a = b + c(d, 1) * 2\nif a: b = [1, c.x]\nfor i in b:\n  x(a, b=3)\n"
# What is typed at the prompt; a turn is a character of it.
TYPED = b"a = [x, 1] + b(c) * 2 "


def indented(text, by):
    return "".join(f"{by * ' '}{line}\n" for line in text.splitlines())


def program(before, turn, count):
    return f"def run():\n{indented(before, 1)} for i in range({count}):\n{indented(turn, 2)}run()\n"


def functions(firmware):
    """{address: names in the source} (equal functions are merged)"""
    table = subprocess.run(["arm-none-eabi-nm", firmware], capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in table.splitlines())
    names = defaultdict(set)
    for address, kind, name in rows:
        if kind in "tT" and not name.startswith(("$", ".")):
            names[int(address, 16) & ~1].add(source_name(name))
    return names


def run_program(before, turn, count):
    """What runs a program on a machine."""
    source = program(before, turn, count)

    def run(machine):
        machine.enter()
        error = machine.exec(source, 300)[1]
        if error:
            raise RuntimeError(f"{source}\n{error.decode(errors='replace')}")
    return run


def run_typing(count):
    """What types characters at a machine's prompt."""

    def run(machine):
        machine.read_until(b">>> ")
        machine.write((TYPED * count)[:count])
        machine.read_quiet(2)
    return run


def executed(board, firmware, run, names):
    """How often pieces of each function were executed, from the start of the board on."""
    found = Counter()

    def count(path):
        with open(path, "rb") as log:
            for line in log:  # Trace CPU: HOST [.../ADDRESS/...]
                if line.startswith(b"Trace "):
                    found[line.split(b"/", 2)[1]] += 1

    with tempfile.TemporaryDirectory() as folder:
        pipe = os.path.join(folder, "executed")
        os.mkfifo(pipe)
        reader = threading.Thread(target=count, args=(pipe,))
        reader.start()
        with Board(board, firmware, options=("-d", "exec,nochain", "-D", pipe)) as machine:
            run(machine)
        reader.join()
    counts = Counter()
    starts = sorted(names)
    for address, count in found.items():
        at = bisect_right(starts, int(address, 16)) - 1
        for name in names[starts[at]] if at >= 0 else ():
            counts[name] += count
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--board", default="microbit")
    parser.add_argument("--firmware")
    parser.add_argument("--out", type=Path, default=ROOT / "ports" / "baremetal" / "quick_functions.txt")
    options = parser.parse_args()
    firmware = options.firmware or ROOT / "build" / options.board / "firmware.elf"
    names = functions(firmware)
    quick = set()
    kinds = {name: (partial(run_program, *parts), 1) for name, parts in PROGRAMS.items()}
    kinds["compile"] = (partial(run_program, f"s = {SOURCE!r}", "compile(s, '', 'exec')"), len(SOURCE))
    kinds["typing"] = (run_typing, 1)
    for name, (work, steps) in kinds.items():
        few, many = (executed(options.board, firmware, work(count), names) for count in TURNS)
        least = LEAST * steps * (TURNS[1] - TURNS[0])
        often = {function for function in many if many[function] - few[function] >= least}
        print(f"{name}: {len(often)}, {len(often - quick)} of them new")
        quick |= {function for function in often if not function.startswith("outlined_")}  # tools/outline.py
    options.out.write_text(HEADER + "".join(f"{name}\n" for name in sorted(quick)), encoding="utf-8")


if __name__ == "__main__":
    main()
