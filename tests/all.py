#!/usr/bin/env python3
"""Builds every configuration and runs every test; what `make test` does after the set-up.

One line for each phase with its seconds, and at the end `N passed, N failed` for all of them. A
phase is a command whose last line is such a line, or one that passes or fails as a whole."""

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness.script import ROOT, TESTS  # noqa: E402
from harness.suite import CLOSING_LINE  # noqa: E402

CONFIGS = ["host", "asan", "clang", "m32"]
UNIT_CONFIGS = ["host", "asan", "m32"]
# Not for all tests: 32-bit words and the profile of small chips, to measure what needs how much.
MEASURED = "tiny"
MEASURES = ["tests/memory/test_smallest.py", "tests/memory/object_sizes.py"]
RUN = [sys.executable, "tests/run.py"]
FUZZ_SECONDS = 20
# Run by `make test`, and yet the makes started here are not its children in the job server.
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}


class Totals:
    def __init__(self):
        self.passed = self.failed = 0
        self.broken = []

    def phase(self, name, command):
        """Runs one phase, prints its line; returns whether nothing in it failed."""
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   env=ENVIRONMENT)
        lines = process.stdout.read().decode("utf-8", "backslashreplace").rstrip("\n").split("\n")
        status = process.wait()
        match = CLOSING_LINE.match(lines[-1])
        passed, failed = (int(match[1]), int(match[2])) if match else (0, 0)
        if status and not failed:
            failed = 1
        elif not match:
            passed = 1
        if failed:
            print("\n".join(lines))
            self.broken.append(name)
        self.passed += passed
        self.failed += failed
        print(f"{name:<32}{time.monotonic() - start:7.1f} s   {passed} passed, {failed} failed",
              flush=True)
        return not failed


def make(*arguments):
    return ["make", "--no-print-directory", "-s", "-k", f"-j{os.cpu_count()}", *arguments]


def has_program():
    return (ROOT / "ports/unix/main.c").exists()


def boards():
    """The boards whose firmware can be built here."""
    return sorted(path.parent.name for path in ROOT.glob("boards/*/board.mk"))


def build(totals):
    """Builds everything; returns the configurations and the boards that can be tested."""
    built = [config for config in CONFIGS
             if totals.phase(f"build {config}", make(f"CONFIG={config}", "all", "unit-binaries"))]
    for board in boards():
        totals.phase(f"build hardware test {board}", make(f"BOARD={board}", "CORE=0", "all"))
    if totals.phase(f"build {MEASURED}", make(f"CONFIG={MEASURED}", "all")):
        built.append(MEASURED)
    return built, [board for board in boards()
                   if totals.phase(f"build firmware {board}", make(f"BOARD={board}", "all"))]


def check(totals):
    totals.phase("layers", [sys.executable, "tools/check_layers.py"])
    totals.phase("format", [sys.executable, "tools/check_format.py"])


def run_suites(totals, built):
    if "host" in built:
        totals.phase("scripts, host", RUN)
        totals.phase("scripts, move at allocation", RUN + ["--heap-mode", "move"])
        totals.phase("scripts, fail each allocation", RUN + ["--fail-alloc", "--fail-alloc-most", "500"])
    if "m32" in built:
        totals.phase("scripts, m32", RUN + ["--config", "m32", "--scripts-only"])
    if MEASURED in built:
        totals.phase("smallest heaps", RUN + ["--config", MEASURED, *MEASURES])
    if "asan" in built:
        totals.phase("scripts, asan", RUN + ["--config", "asan"])


def run_boards(totals, built):
    for board in built:
        if board == "microbit":
            continue  # tests/boards/test_microbit_scripts.py runs them, and counts what fits
        run = RUN + ["--board", board, "--timeout", "60"]
        totals.phase(f"scripts, {board}", run)
        totals.phase(f"scripts, {board}, move", run + ["--heap-mode", "move", "tests/language",
                                                       "--filter", "class_", "--filter", "gen_"])


def fuzz(totals, built):
    for config in [config for config in ("asan", "m32") if config in built]:
        totals.phase(f"fuzz of what is built in, {config}",
                     [sys.executable, "tests/fuzz/run_builtins.py", "--config", config,
                      "--seconds", str(FUZZ_SECONDS)])
    if any(TESTS.glob("fuzz/fuzz_*.c")):
        totals.phase("fuzz", make("fuzz", f"FUZZ_SECONDS={FUZZ_SECONDS}"))


def main():
    totals = Totals()
    built, firmware = build(totals)
    for config in UNIT_CONFIGS:
        if config in built:
            totals.phase(f"units, {config}", RUN + ["--units", config])
    check(totals)
    if has_program():
        run_suites(totals, built)
        run_boards(totals, firmware)
        fuzz(totals, built)
    if totals.broken:
        print("not in order: " + ", ".join(totals.broken))
    print(f"{totals.passed} passed, {totals.failed} failed")
    return 1 if totals.failed else 0


if __name__ == "__main__":
    sys.exit(main())
