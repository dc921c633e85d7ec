#!/usr/bin/env python3
"""Runs program_builtins.py with one seed after the other for a while.

A run that crashes, hangs or ends otherwise than it should fails, and its last calls are shown; what
it found becomes a test script of its own. The same seed makes the same calls with every build.
Ends with the line `N passed, N failed`."""

import argparse
import itertools
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FUZZ = Path(__file__).resolve().parent
sys.path.insert(0, str(FUZZ.parent))

from harness.script import ROOT  # noqa: E402
from harness.suite import Count  # noqa: E402
from harness.transport import sanitizer_environment  # noqa: E402

HEAP = "4M"
ROUNDS = 20
RUN_SECONDS = 120
TAIL_LINES = 40


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", default="asan", help="the build to run")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of calls with one seed")
    return parser.parse_args()


def run(options, seed):
    """Runs one seed; returns what was said last when that went wrong, else None."""
    command = [ROOT / "build" / options.config / "adder", "-X", f"heapsize={HEAP}",
               FUZZ / "program_builtins.py", str(seed), str(options.rounds)]
    try:
        result = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True,
                                timeout=RUN_SECONDS, env={**os.environ, **sanitizer_environment()})
        said, status = result.stderr, result.returncode
        if status == 0 and result.stdout.endswith(b"ok\n"):
            return None
    except subprocess.TimeoutExpired as error:
        said, status = error.stderr or b"", "none in time"
    lines = said.decode("utf-8", "backslashreplace").splitlines()[-TAIL_LINES:]
    return "\n".join(["  exit status: " + str(status)] + ["  " + line for line in lines])


def main():
    options = arguments()
    count = Count()
    end = time.monotonic() + options.seconds

    workers = os.cpu_count()
    with ThreadPoolExecutor(workers) as pool:
        for start in itertools.count(options.seed, workers):
            if time.monotonic() >= end:
                break
            seeds = range(start, start + workers)
            for seed, report in zip(seeds, pool.map(lambda seed: run(options, seed), seeds)):
                if report:
                    count.failure(f"fuzz of what is built in, {options.config}, seed {seed}", report)
                else:
                    count.success()
    return count.finish()


if __name__ == "__main__":
    sys.exit(main())
