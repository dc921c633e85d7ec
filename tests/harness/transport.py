"""How one script is run: as a process here, on a board over its serial line elsewhere."""

import os
import resource
import signal
import subprocess
import tempfile
from dataclasses import dataclass

from .script import FEATURES

DATA_LIMIT = (64 + 3) << 30  # 64 GB of address space are reserved at the start and count as data
OUTPUT_LIMIT = 64 << 20
MOVE_STACK_LIMIT = 512 << 10  # each allocation looks at all of the C stack


@dataclass
class Outcome:
    """What a run left: its output and its exit status, negative for a signal, None for time out."""

    stdout: bytes
    stderr: bytes
    status: int | None


class Transport:
    """One way of running scripts.

    `tags` are the names that a script's `skip-on` is matched with, `features` what its `needs` asks
    for; `jobs` says how many scripts may run at once. A transport that cannot tell the two output
    streams apart, or has no exit status, sets `has_stderr` to False: then standard output alone
    is compared."""

    tags = frozenset()
    features = frozenset()
    jobs = 1
    has_stderr = True

    def reason_to_skip(self, script):
        """Why a Script is not run here, or None."""
        return script.reason_to_skip(self.tags, self.features)

    def reason_to_excuse(self, outcome):
        """Why an Outcome that is not as expected counts as a skipped script, or None."""
        return None

    def run(self, script):
        """Runs a Script to its end and returns its Outcome."""
        raise NotImplementedError


def sanitizer_environment():
    """Settings under which the sanitizers suit a conservative collector with a heap of its own."""
    return {
        "ASAN_OPTIONS": "detect_leaks=0:detect_stack_use_after_return=0:"
                        "allocator_may_return_null=1",
        "UBSAN_OPTIONS": "print_stacktrace=1",
    }


def kill_group(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


# What configurations lack.
MISSING = {"m32": {"word64"}, "tiny": {"columns", "word64", "double", "threads", "unicode"}}


class ProcessTransport(Transport):
    """Runs each script in a process of its own, in the script's folder.

    The folder for temporary files is new for each run and is also its HOME."""

    def __init__(self, adder, config="host", options=(), modes=(), jobs=None, timeout=30):
        self.command = [str(adder), *options]
        self.config = config
        self.tags = frozenset({"unix", config, *modes})
        self.features = frozenset(FEATURES) - MISSING.get(config, set())
        self.jobs = jobs or os.cpu_count() or 1
        self.timeout = timeout * (5 if config == "asan" or "move" in modes else 1)

    def environment(self, scratch):
        return {
            "PATH": os.environ.get("PATH", ""),
            "HOME": scratch,
            "TMPDIR": scratch,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "NO_COLOR": "1",
            "PYTHONHASHSEED": "0",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            **sanitizer_environment(),
        }

    def run(self, script, extra_options=()):
        command = [*self.command, *extra_options, script.path.name, *script.args]
        timeout = self.timeout * (4 if script.slow else 1)
        with tempfile.TemporaryDirectory(prefix="adder-test-") as scratch:
            stdin = open(script.stdin, "rb") if script.stdin else subprocess.DEVNULL
            with open(f"{scratch}/.stdout", "w+b") as out, open(f"{scratch}/.stderr", "w+b") as err:
                process = subprocess.Popen(
                    command, cwd=script.path.parent, env=self.environment(scratch), stdin=stdin,
                    stdout=out, stderr=err, start_new_session=True, preexec_fn=self._limits)
                try:
                    status = process.wait(timeout)
                except subprocess.TimeoutExpired:
                    status = None
                finally:
                    kill_group(process)
                    process.wait()
                    if script.stdin:
                        stdin.close()
                out.seek(0)
                err.seek(0)
                return Outcome(out.read(OUTPUT_LIMIT), err.read(OUTPUT_LIMIT), status)

    def _limits(self):
        """Set in the child before it starts: a runaway program must not take the machine with it
        (asan's shadow memory is larger than any limit)."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_LIMIT, OUTPUT_LIMIT))
        if "move" in self.tags:
            hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
            resource.setrlimit(resource.RLIMIT_STACK, (MOVE_STACK_LIMIT, hard))
        if self.config not in ("asan", "fuzz"):
            resource.setrlimit(resource.RLIMIT_DATA, (DATA_LIMIT, DATA_LIMIT))
