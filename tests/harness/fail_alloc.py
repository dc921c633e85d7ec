"""Lets each allocation of a script fail in turn: the run must end in order or in MemoryError.

`-X fail-alloc=N` makes the Nth allocation of a run fail. A run that makes fewer says so at its end
by the line `fail-alloc: N allocations` on standard error, which tells how many runs there are."""

import re
from concurrent.futures import ThreadPoolExecutor

from .suite import Count, problem, status_text

REPORT = re.compile(rb"fail-alloc: (\d+) allocations\n\Z")
NEVER = 10**9


def count_allocations(transport, script):
    """How many allocations a script makes, or None when it does not run as it should."""
    outcome = transport.run(script, ["-X", f"fail-alloc={NEVER}"])
    match = REPORT.search(outcome.stderr)
    if not match:
        return None
    outcome.stderr = outcome.stderr[:match.start()]
    return None if problem(script, outcome) else int(match[1])


def fault(script, outcome):
    """What is wrong with a run of which one allocation failed, or None."""
    stderr = REPORT.sub(b"", outcome.stderr)
    last_line = stderr.rstrip(b"\n").rpartition(b"\n")[2]
    if outcome.status == 1 and last_line.split(b":")[0] == b"MemoryError":
        expected = script.expected_stdout.read_bytes()
        if expected.startswith(outcome.stdout):
            return None
        return "MemoryError, but what was printed before is wrong"
    outcome.stderr = stderr
    report = problem(script, outcome)
    return report and f"{status_text(outcome.status)}, last line {last_line!r}\n{report}"


def numbers_of(start, total, most):
    """The allocations that are made to fail: all from `start` to `total`, or evenly spread ones."""
    return range(start, total + 1, max(1, -(-(total + 1 - start) // most)))


def run_fail_alloc(transport, scripts, most):
    """Runs each script once for each of its allocations, or for `most` of them.

    The interpreter's own start is the same for all of them: the first script alone, which should
    be the smallest, has those allocations fail as well. A script is one test."""
    count = Count()
    start = 1
    with ThreadPoolExecutor(transport.jobs) as pool:
        for script in scripts:
            total = count_allocations(transport, script)
            if total is None:
                count.failure(script.name, "  does not run normally, or does not count allocations")
                continue
            numbers = numbers_of(start, total, most)
            if start == 1:
                start = total
            # Runs at the same time would write the same files.
            run_all = map if "files" in script.needs else pool.map
            outcomes = run_all(lambda n: transport.run(script, ["-X", f"fail-alloc={n}"]), numbers)
            faults = [(n, text) for n, text in
                      ((n, fault(script, outcome)) for n, outcome in zip(numbers, outcomes)) if text]
            if faults:
                count.failure(script.name, "\n".join(
                    [f"  {len(faults)} of {len(numbers)} runs went wrong"] +
                    [f"  fail-alloc={n}: {text}" for n, text in faults[:3]]))
            else:
                count.success()
    return count
