#!/usr/bin/env python3
"""Runs the test scripts and harness programs below tests/ on an adder.

With no arguments: all of them, on build/host/adder. Ends with the line `N passed, N failed`."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness.board_transport import BoardTransport  # noqa: E402
from harness.fail_alloc import run_fail_alloc  # noqa: E402
from harness.programs import run_programs, run_units  # noqa: E402
from harness.record import ORACLE, record  # noqa: E402
from harness.script import ROOT, TESTS, find  # noqa: E402
from harness.suite import Count, load, run_scripts  # noqa: E402
from harness.transport import ProcessTransport  # noqa: E402

FAIL_ALLOC_LIST = TESTS / "memory" / "fail_alloc.txt"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", help="only these files and folders")
    parser.add_argument("--adder", help="the interpreter (build/CONFIG/adder)")
    parser.add_argument("--config", default="host", help="the build configuration's name")
    parser.add_argument("--board", help="run the scripts on this board in its emulator")
    parser.add_argument("--filter", action="append", default=[], metavar="TEXT",
                        help="only tests whose name holds TEXT")
    parser.add_argument("--heap-mode", choices=["move"],
                        help="move: collect and move at every allocation")
    parser.add_argument("--fail-alloc", action="store_true",
                        help=f"let each allocation fail, for the scripts in {FAIL_ALLOC_LIST.name}")
    parser.add_argument("--fail-alloc-most", type=int, default=4000, metavar="N",
                        help="at most N runs of one script")
    parser.add_argument("--scripts-only", action="store_true", help="no harness programs")
    parser.add_argument("--units", nargs="+", metavar="CONFIG",
                        help="run the C unit tests of these configurations instead")
    parser.add_argument("--record", action="store_true",
                        help="write the expected outputs with CPython instead")
    parser.add_argument("--jobs", type=int, help="scripts at once")
    parser.add_argument("--timeout", type=float, default=30, help="seconds for one script")
    parser.add_argument("-v", "--verbose", action="store_true", help="say what was skipped and why")
    return parser.parse_args()


def fail_alloc_scripts():
    if not FAIL_ALLOC_LIST.exists():
        return []
    names = (line.partition("#")[0].strip() for line in FAIL_ALLOC_LIST.read_text().splitlines())
    return [TESTS / name for name in names if name]


def run(options):
    count = Count()
    adder = Path(options.adder or ROOT / "build" / options.config / "adder").resolve()
    modes = [options.heap_mode] if options.heap_mode else []
    stress = ["-X", "stress=move"] if options.heap_mode == "move" else []
    transport = ProcessTransport(adder, options.config, stress, modes, options.jobs,
                                 options.timeout)
    if options.fail_alloc:
        scripts = load(fail_alloc_scripts(), count)
        count.add(run_fail_alloc(transport, scripts, options.fail_alloc_most))
        return count
    paths, programs = find(options.paths, options.filter)
    if options.board:
        with BoardTransport(options.board, modes, options.jobs or 2, options.timeout) as board:
            count.add(run_scripts(board, load(paths, count), bool(options.heap_mode)))
        return count
    count.add(run_scripts(transport, load(paths, count), bool(options.heap_mode)))
    if not options.heap_mode and not options.scripts_only:
        count.add(run_programs(load(programs, count), transport))
    return count


def main():
    options = arguments()
    if options.units:
        return run_units(options.units).finish()
    if options.record:
        count = Count()
        paths, _ = find(options.paths, options.filter)
        return bool(record(ProcessTransport(ORACLE), load(paths, count)) or count.failed)
    count = run(options)
    if options.verbose:
        for name, reason in sorted(count.skipped.items()):
            print(f"skip {name} ({reason})")
    return count.finish()


if __name__ == "__main__":
    sys.exit(main())
