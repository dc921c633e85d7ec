"""Runs scripts over a transport, compares what they print, and counts."""

import difflib
import re
import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from .script import FEATURES, TESTS, DirectiveError, read_script

DIFF_LINES = 40
LINE_WIDTH = 200
FULL_REPORTS = 25
CLOSING_LINE = re.compile(r"^(\d+) passed, (\d+) failed$")


@dataclass
class Count:
    """Passed and failed tests, and the skipped ones with their reasons."""

    passed: int = 0
    failed: int = 0
    skipped: dict = field(default_factory=dict)
    failures: list = field(default_factory=list)

    def success(self):
        self.passed += 1

    def failure(self, name, report):
        self.failed += 1
        self.failures.append(name)
        if self.failed <= FULL_REPORTS:
            print(f"FAIL {name}\n{report}\n", flush=True)
        else:
            print(f"FAIL {name}", flush=True)

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped.update(other.skipped)
        self.failures += other.failures

    def closing_line(self):
        return f"{self.passed} passed, {self.failed} failed"

    def finish(self):
        """Prints the closing line; returns the exit status that goes with it."""
        if self.skipped:
            print(f"({len(self.skipped)} skipped)")
        print(self.closing_line(), flush=True)
        return 1 if self.failed else 0


def _lines(data):
    return [line[:LINE_WIDTH] for line in data.decode("utf-8", "backslashreplace").split("\n")]


def difference(expected, found, what):
    """A unified diff of two byte strings, cut to a readable length; None when they are equal."""
    if expected == found:
        return None
    diff = list(difflib.unified_diff(_lines(expected), _lines(found), f"expected {what}",
                                     f"found {what}", lineterm="", n=2))
    if len(diff) > DIFF_LINES:
        diff[DIFF_LINES:] = [f"... {len(diff) - DIFF_LINES} more lines"]
    return "\n".join("  " + line for line in diff) or f"  {what} differs beyond column {LINE_WIDTH}"


def status_text(status):
    if status is None:
        return "timed out"
    if status < 0:
        return f"was killed by {signal.Signals(-status).name}"
    return f"exited with status {status}"


def without_folder(data, script):
    """CPython's tracebacks name a script by its absolute path, ours by the name it was given."""
    return data.replace(str(script.path.parent).encode() + b"/", b"")


def comparable(data, script, features):
    """Output without the columns of source that a transport with these features does not keep."""
    if script.columns is None or "columns" in features:
        return data
    return re.sub(script.columns.encode(), b"", data, flags=re.MULTILINE)


def problem(script, outcome, has_stderr=True, features=frozenset(FEATURES)):
    """What is wrong with the outcome of a script, as text to print; None when it is as expected."""
    reports = []
    if outcome.status != script.exit and (has_stderr or outcome.status is None):
        reports.append(f"  {status_text(outcome.status)}, expected status {script.exit}")
    if not script.expected_stdout.exists():
        reports.append(f"  there is no {script.expected_stdout.name} beside it")
    else:
        expected, found = (comparable(data, script, features)
                           for data in (script.expected_stdout.read_bytes(), outcome.stdout))
        reports.append(difference(expected, found, "stdout"))
    if has_stderr:
        wanted = script.expected_stderr
        reports.append(difference(wanted.read_bytes() if wanted.exists() else b"",
                                  without_folder(outcome.stderr, script), "stderr"))
    elif any(reports):
        reports += ["  | " + line for line in _lines(outcome.stderr)[-DIFF_LINES:]]
    return "\n".join(filter(None, reports)) or None


def load(paths, count):
    """The scripts at these paths; one with a faulty header counts as a failure."""
    scripts = []
    for path in paths:
        try:
            scripts.append(read_script(path))
        except (DirectiveError, ValueError) as error:
            count.failure(str(path), f"  {error}")
    return scripts


def run_scripts(transport, scripts, leave_out_slow=False):
    """Runs scripts over a transport, several at once where it can; returns the Count."""
    count = Count()
    chosen = []
    for script in scripts:
        reason = transport.reason_to_skip(script)
        if leave_out_slow and script.slow:
            reason = "slow"
        if reason:
            count.skipped[script.name] = reason
        else:
            chosen.append(script)
    chosen.sort(key=lambda script: not script.slow)
    with ThreadPoolExecutor(transport.jobs) as pool:
        for script, outcome in zip(chosen, pool.map(transport.run, chosen)):
            report = problem(script, outcome, transport.has_stderr, transport.features)
            excuse = report and transport.reason_to_excuse(outcome)
            if excuse:
                count.skipped[script.name] = excuse
            elif report:
                count.failure(script.name, report)
            else:
                count.success()
    return count
