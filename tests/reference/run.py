#!/usr/bin/env python3
"""Runs the test-suite of MicroPython, the reference, on an adder: `make reference REFERENCE=path`.

`path` is a checkout of it outside of this repository; nothing of it is kept here. What a test must
print is in the `.exp` file beside it or, where there is none, what CPython prints. Tests that are
left out or may differ are in known.txt, with the reason; one in it that passes is reported. Ends
with the line `N passed, N failed`."""

import argparse
import re
import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.record import ORACLE  # noqa: E402
from harness.script import ROOT, Script  # noqa: E402
from harness.suite import Count, difference, status_text, without_folder  # noqa: E402
from harness.transport import ProcessTransport  # noqa: E402

KNOWN = Path(__file__).resolve().parent / "known.txt"
FOLDERS = ["basics", "float", "io", "unicode", "import", "stress", "misc", "cpydiff"]
KINDS = {
    "skip": "not run",
    "differs": "run, and what it prints is not what the reference's file or CPython 3.11 says",
}
# The reference has a heap and a C stack of bounded size: some of its tests fill them.
HEAP = ["-X", "heapsize=32M"]
C_STACK = 2 << 20
# A line in an .exp file that stands for any number of lines.
ANY_LINES = b"########\n"
# A test that misses a feature says so with this line and ends; here nothing may be missing.
SKIPPED = b"SKIP\n"


@dataclass
class Known:
    kind: str
    reason: str


def read_known():
    """The rows `folder/name.py kind reason` of known.txt."""
    known = {}
    for line in KNOWN.read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            name, kind, reason = line.split(None, 2)
            if kind not in KINDS or name in known:
                sys.exit(f"{KNOWN.name}: '{line}' is no row, or a second one")
            known[name] = Known(kind, reason)
    return known


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reference", type=Path, help="a checkout of MicroPython")
    parser.add_argument("folders", nargs="*", default=FOLDERS,
                        help=f"folders of its tests ({' '.join(FOLDERS)})")
    parser.add_argument("--adder", type=Path, default=ROOT / "build/host/adder")
    parser.add_argument("--filter", action="append", default=[], metavar="TEXT",
                        help="only tests whose name holds TEXT")
    parser.add_argument("--jobs", type=int, help="tests at once")
    parser.add_argument("--timeout", type=float, default=20, help="seconds for one test")
    parser.add_argument("-v", "--verbose", action="store_true",
                        help="show how a known one differs, and what was left out")
    return parser.parse_args()


def difference_from_file(file, found):
    """The difference from an .exp file; None when it matches."""
    expected = file.read_bytes()
    pattern = re.escape(expected).replace(re.escape(ANY_LINES), rb"(?:.*\n)*?")
    if ANY_LINES in expected and re.fullmatch(pattern, found):
        return None
    return difference(expected, found, f"output ({file.name})")


def merged(outcome, script):
    return outcome.stdout + without_folder(outcome.stderr, script)


class Runner:
    def __init__(self, options):
        adder = options.adder.resolve()
        self.adder = ProcessTransport(adder, adder.parent.name, HEAP, jobs=options.jobs,
                                      timeout=options.timeout)
        self.cpython = ProcessTransport(ORACLE, timeout=options.timeout)

    def problem(self, path):
        """What is wrong with adder's run of the test at `path`; None when it is as expected."""
        script = Script(path)
        outcome = self.adder.run(script)
        found = merged(outcome, script)
        if outcome.status is None or outcome.status < 0:
            return f"  {status_text(outcome.status)}\n{difference(b'', found, 'output') or ''}"
        if outcome.stdout == SKIPPED:
            return "  it finds a feature missing"
        file = Path(f"{path}.exp")
        if file.exists():
            return difference_from_file(file, found)
        if re.search(rb"^import unittest|^from unittest", path.read_bytes(), re.M):
            return None if found.endswith(b"OK\n") else difference(b"OK\n", found, "output")
        oracle = self.cpython.run(script)
        if oracle.status != outcome.status:
            return (f"  {status_text(outcome.status)}; CPython {status_text(oracle.status)}\n"
                    + (difference(merged(oracle, script), found, "output (CPython)") or ""))
        return difference(merged(oracle, script), found, "output (CPython)")


def judge(name, report, known, count, differing, verbose):
    """Counts one test by what is wrong with it, if anything; one that is known to differ goes to
    `differing` instead."""
    if known and not report:
        print(f"{name} passes: take it out of {KNOWN.name}")
    if known and report and "was killed" not in report and "timed out" not in report:
        differing.append(name)
        if verbose:
            print(f"differs {name} ({known.reason})\n{report}\n")
    elif report:
        count.failure(name, report)
    else:
        count.success()


def main():
    options = arguments()
    tests = options.reference / "tests"
    if not tests.is_dir():
        sys.exit(f"{options.reference} is no checkout of MicroPython: it has no folder tests")
    known = read_known()
    resource.setrlimit(resource.RLIMIT_STACK, (C_STACK, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    runner = Runner(options)
    total = Count()
    for folder in options.folders:
        count, differing = Count(), []
        paths = [path for path in sorted((tests / folder).glob("*.py"))
                 if not options.filter or any(text in path.name for text in options.filter)]
        names = {path: f"{folder}/{path.name}" for path in paths}
        chosen = []
        for path, name in names.items():
            if name in known and known[name].kind == "skip":
                count.skipped[name] = known[name].reason
            else:
                chosen.append(path)
        with ThreadPoolExecutor(runner.adder.jobs) as pool:
            for path, report in zip(chosen, pool.map(runner.problem, chosen)):
                judge(names[path], report, known.get(names[path]), count, differing,
                  options.verbose)
        print(f"{folder}: {count.closing_line()}, {len(differing)} differ and "
              f"{len(count.skipped)} are left out as {KNOWN.name} says", flush=True)
        if options.verbose:
            for name, reason in count.skipped.items():
                print(f"skip {name} ({reason})")
        total.add(count)
    print(total.closing_line(), flush=True)
    return bool(total.failed)


if __name__ == "__main__":
    sys.exit(main())
