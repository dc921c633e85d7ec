# skip-on: asan (does not run adder)
"""Runs every script on the micro:bit, in 16 KB of RAM, after a soft reset each.

A script that ends with MemoryError or RecursionError does not fit; the list of these, with those
that need what the board's profile leaves out, is written to build/microbit/scripts.txt. The figures
below are not to get worse: the goal is not reached yet."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from concurrent.futures import ThreadPoolExecutor  # noqa: E402

from harness.board_transport import CRASHED, BoardTransport  # noqa: E402
from harness.script import ROOT, find  # noqa: E402
from harness.suite import Count, load, problem  # noqa: E402

BOARD = "microbit"
GOAL = 60  # per cent of all scripts
# What is reached today. A crash is a C stack overflow, which the guard reports before it resets the
# board; where one happens changes with the frames of the C code. MOST_WRONG are those that print
# something else, because the smallest profile leaves out names of sys, for instance.
LEAST_PASSED = 56  # per cent
MOST_WRONG = 35
MOST_CRASHED = 0
TIMEOUT = 20


def judge(board, script, outcome):
    """What became of a script: passed, wrong, crashed, or why it does not fit."""
    if not problem(script, outcome, False, board.features):
        return "passed"
    if outcome.status is None or outcome.status == CRASHED:
        return "crashed"
    return board.reason_to_excuse(outcome) or "wrong"


def run_all():
    """{name of a script: what became of it}"""
    count = Count()
    scripts = load(find()[0], count)
    results = {}
    with BoardTransport(BOARD, jobs=2, timeout=TIMEOUT) as board:
        chosen = []
        for script in scripts:
            reason = board.reason_to_skip(script) or ("slow" if script.slow else None)
            if reason:
                results[script.name] = reason
            else:
                chosen.append(script)
        with ThreadPoolExecutor(board.jobs) as pool:
            for script, outcome in zip(chosen, pool.map(board.run, chosen)):
                results[script.name] = judge(board, script, outcome)
    return results


def main():
    results = run_all()
    listing = ROOT / "build" / BOARD / "scripts.txt"
    listing.write_text("".join(f"{name}: {result}\n" for name, result in sorted(results.items())))
    kinds = list(results.values())
    passed, wrong, crashed = (kinds.count(kind) for kind in ("passed", "wrong", "crashed"))
    share = 100 * passed / len(kinds)
    print(f"{passed} of {len(kinds)} scripts pass on {BOARD}, {share:.0f} % (goal {GOAL} %), {wrong} "
          f"print something else, {crashed} crash it; see {listing.relative_to(ROOT)}")
    failed = [text for text, is_worse in ((f"less than {LEAST_PASSED} % pass", share < LEAST_PASSED),
                                          (f"more than {MOST_WRONG} are wrong", wrong > MOST_WRONG),
                                          (f"more than {MOST_CRASHED} crash", crashed > MOST_CRASHED))
              if is_worse]
    for text in failed:
        print(f"FAIL: {text}")
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
