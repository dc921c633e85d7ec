#!/usr/bin/env python3
"""Compares the CPU time of adder with other interpreters on the programs in bench/programs.

Each program runs as a whole process, some rounds over, the interpreters in turn within each round,
so that a change of the machine's speed meets all of them. The figure is the median of user plus
system time. A ratio is the other interpreter's time divided by adder's: above 1, adder is faster.
All interpreters must print the same; a program that fails or prints something else is marked.

The table is Markdown. Exit status 1 when adder itself went wrong on a program."""

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "bench" / "programs"
BASE = "adder"
TIMEOUT = 120
NOT_RUN, WRONG = "", "wrong"


@dataclass
class Interpreter:
    name: str
    command: list
    suffix: str = ".py"


@dataclass
class Cell:
    """One program on one interpreter: the times of its rounds, what it printed, what went wrong."""

    times: list = field(default_factory=list)
    output: bytes | None = None
    fault: str = ""

    def seconds(self):
        return statistics.median(self.times) if self.times and not self.fault else None


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", nargs="*", help="names of programs (all)")
    parser.add_argument("--adder", default=str(ROOT / "build/host/adder"))
    parser.add_argument("--python", default="/usr/bin/python3", help="the CPython to compare with")
    parser.add_argument("--lua", default="lua5.4")
    parser.add_argument("--micropython", help="a MicroPython binary to compare with")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def interpreters(options):
    """Those that are installed, adder first."""
    candidates = [
        Interpreter(BASE, [options.adder]),
        Interpreter("CPython", [options.python]),
        Interpreter("Lua", [options.lua], ".lua"),
    ]
    if options.micropython:
        candidates.append(Interpreter("MicroPython", [options.micropython, "-X", "heapsize=512m"]))
    found = []
    for candidate in candidates:
        if shutil.which(candidate.command[0]):
            found.append(candidate)
        else:
            print(f"{candidate.name}: no {candidate.command[0]}, left out", file=sys.stderr)
    return found


def run_once(interpreter, program, cell):
    """Runs a program once and adds its CPU time, or its fault, to the cell."""
    path = program.with_suffix(interpreter.suffix)
    process = subprocess.Popen([*interpreter.command, path.name], cwd=PROGRAMS,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + TIMEOUT
    output = b""
    os.set_blocking(process.stdout.fileno(), False)
    while True:
        output += process.stdout.read() or b""
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > deadline:
            process.kill()
            cell.fault = f"over {TIMEOUT} s"
            deadline = math.inf
        time.sleep(0.002)
    output += process.stdout.read() or b""
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and not cell.fault:
        cell.fault = f"status {process.returncode}"
    cell.output = output
    cell.times.append(usage.ru_utime + usage.ru_stime)


def measure(program, machines, rounds):
    """The cells of one program, by interpreter name."""
    cells = {machine.name: Cell() for machine in machines
             if program.with_suffix(machine.suffix).exists()}
    for _ in range(rounds):
        for machine in machines:
            cell = cells.get(machine.name)
            if cell and not cell.fault:
                run_once(machine, program, cell)
    reference = cells.get("CPython")
    for cell in cells.values():
        if reference and not cell.fault and cell.output != reference.output:
            cell.fault = WRONG
    return cells


def ratio(cells, name):
    base, other = cells.get(BASE), cells.get(name)
    if base and other and base.seconds() and other.seconds():
        return other.seconds() / base.seconds()
    return None


def row(program, cells, machines):
    columns = [program.stem]
    for machine in machines:
        cell = cells.get(machine.name)
        if cell is None:
            columns.append(NOT_RUN)
        else:
            columns.append(cell.fault or f"{cell.seconds():.3f}")
    for machine in machines[1:]:
        value = ratio(cells, machine.name)
        columns.append(NOT_RUN if value is None else f"{value:.2f}")
    return columns


def means(results, machines):
    columns = ["**geometric mean**"] + [""] * len(machines)
    for machine in machines[1:]:
        values = [value for cells in results if (value := ratio(cells, machine.name))]
        columns.append(f"**{statistics.geometric_mean(values):.2f}**" if values else "")
    return columns


def print_row(columns):
    print("| " + " | ".join(f"{column:<18}" if i == 0 else f"{column:>11}"
                            for i, column in enumerate(columns)) + " |", flush=True)


def chosen(names):
    known = {path.stem: path for path in sorted(PROGRAMS.glob("*.py"))}
    unknown = set(names) - set(known)
    if unknown:
        sys.exit(f"bench: no program {', '.join(sorted(unknown))} in {PROGRAMS}")
    return [known[name] for name in names] if names else list(known.values())


def main():
    options = arguments()
    machines = interpreters(options)
    print_row(["program"] + [f"{machine.name} s" for machine in machines] +
              [f"{machine.name} ×" for machine in machines[1:]])
    print("|---" + "|---:" * (2 * len(machines) - 1) + "|")
    results = []
    for program in chosen(options.programs):
        cells = measure(program, machines, options.rounds)
        print_row(row(program, cells, machines))
        results.append(cells)
    print_row(means(results, machines))
    return 1 if any(BASE in cells and cells[BASE].fault for cells in results) else 0


if __name__ == "__main__":
    sys.exit(main())
