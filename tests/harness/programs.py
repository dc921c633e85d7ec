"""Programs that test by themselves and end with the line `N passed, N failed`.

They are the C unit tests, and the `test_*.py` files that drive adder from outside (a terminal, an
emulated board). The latter find the interpreter in the environment: ADDER is its path, ADDER_CONFIG
the configuration's name."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from .script import ROOT, TESTS
from .suite import CLOSING_LINE, Count, DIFF_LINES, status_text
from .transport import kill_group, sanitizer_environment

PROGRAM_TIMEOUT = 900
UNIT_TIMEOUT = 300


def _run(command, timeout, environment):
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, env={**os.environ, **sanitizer_environment(), **environment},
        start_new_session=True)
    try:
        output, _ = process.communicate(timeout=timeout)
        return output.decode("utf-8", "backslashreplace"), process.returncode
    except subprocess.TimeoutExpired:
        kill_group(process)
        output, _ = process.communicate()
        return output.decode("utf-8", "backslashreplace"), None
    finally:
        kill_group(process)


def count_program(name, output, status):
    """The Count that a program's output closes with; not closing properly is one failure more."""
    count = Count()
    lines = output.rstrip("\n").split("\n")
    match = CLOSING_LINE.match(lines[-1])
    tail = "\n".join("  " + line for line in lines[-DIFF_LINES:])
    if match:
        count.passed = int(match[1])
    if not match or status != (1 if int(match[2]) else 0):
        count.failure(name, f"{tail}\n  {status_text(status)}" +
                      ("" if match else " without a line `N passed, N failed`"))
    elif int(match[2]):
        count.failure(name, tail)
        count.failed = int(match[2])
    return count


def run_programs(programs, transport):
    """Runs harness programs one after another, for they may need both cores themselves.

    Of the directives, `skip-on` and `needs` apply to them."""
    count = Count()
    environment = {"ADDER": transport.command[0], "ADDER_CONFIG": transport.config}
    for program in programs:
        reason = program.reason_to_skip(transport.tags, transport.features)
        if reason:
            count.skipped[program.name] = reason
            continue
        output, status = _run([sys.executable, str(program.path)], PROGRAM_TIMEOUT, environment)
        count.add(count_program(program.name, output, status))
    return count


def run_units(configs):
    """Runs the built C unit tests of each configuration."""
    jobs = [(f"{config}/{source.stem}", str(ROOT / "build" / config / "unit" / source.stem))
            for config in configs for source in sorted(TESTS.glob("unit/test_*.c"))]
    count = Count()

    def run(job):
        try:
            return _run([job[1]], UNIT_TIMEOUT, {})
        except OSError as error:
            return str(error), None

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (name, _), (output, status) in zip(jobs, pool.map(run, jobs)):
            count.add(count_program(name, output, status))
    return count
