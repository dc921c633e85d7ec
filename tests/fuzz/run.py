#!/usr/bin/env python3
"""Runs the fuzzing targets: first every past finding, then each target for a while.

A target is tests/fuzz/fuzz_<name>.c (a libFuzzer entry point), built by `make CONFIG=fuzz`. Its
seeds are the files in seeds/<name>/, its past findings, now fixed, those in findings/<name>/. What
a run finds is kept in build/fuzz/found/<name>/ and fails it: fix it, then move the file to
findings/. Ends with the line `N passed, N failed`."""

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FUZZ = Path(__file__).resolve().parent
sys.path.insert(0, str(FUZZ.parent))

from harness.script import ROOT  # noqa: E402
from harness.suite import Count  # noqa: E402
from harness.transport import sanitizer_environment  # noqa: E402

BUILD = ROOT / "build" / "fuzz"
INPUT_SECONDS = 10
INPUT_MEMORY_MB = 2048
TAIL_LINES = 60


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", help="names of targets (all)")
    parser.add_argument("--seconds", type=int, default=20, help="for each target")
    return parser.parse_args()


def names(chosen):
    known = sorted(path.stem.removeprefix("fuzz_") for path in FUZZ.glob("fuzz_*.c"))
    unknown = set(chosen) - set(known)
    if unknown:
        sys.exit(f"fuzz: no target {', '.join(sorted(unknown))}")
    return chosen or known


def run_target(name, *options, seconds):
    """Runs a target's program; returns what it said when it found something, else None."""
    command = [str(BUILD / f"fuzz_{name}"), f"-timeout={INPUT_SECONDS}",
               f"-rss_limit_mb={INPUT_MEMORY_MB}", *options]
    try:
        result = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                timeout=seconds + 120, env={**os.environ, **sanitizer_environment()})
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"  {error}"
    if result.returncode == 0:
        return None
    lines = result.stderr.decode("utf-8", "backslashreplace").splitlines()
    return "\n".join("  " + line for line in lines[-TAIL_LINES:])


def fuzz(name, seconds):
    corpus, found = BUILD / "corpus" / name, BUILD / "found" / name
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    folders = [corpus, *(path for path in [FUZZ / "seeds" / name, FUZZ / "findings" / name]
                         if path.is_dir())]
    return run_target(name, f"-max_total_time={seconds}", f"-artifact_prefix={found}/",
                      "-print_final_stats=0", *map(str, folders), seconds=seconds)


def main():
    options = arguments()
    count = Count()
    jobs = []
    for name in names(options.targets):
        for finding in sorted((FUZZ / "findings" / name).glob("*")):
            jobs.append((f"{name}: {finding.name}", run_target, (name, str(finding)),
                         {"seconds": INPUT_SECONDS}))
        jobs.append((f"{name}: {options.seconds} s", fuzz, (name, options.seconds), {}))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (title, *_), report in zip(jobs, pool.map(lambda job: job[1](*job[2], **job[3]), jobs)):
            if report:
                count.failure(f"fuzz {title}", report)
            else:
                count.success()
    return count.finish()


if __name__ == "__main__":
    sys.exit(main())
