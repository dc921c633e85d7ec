"""Test scripts: where they are, and what their header comments ask of the runner.

A script is a `.py` file below tests/<area>/ with the expected standard output in the `.out` file
beside it and, where standard error matters, the expected text of that in `.err`. The comment lines
at its top may hold directives, one a line:

    # args: ARGUMENT...        command line arguments of the program
    # exit: N                  expected exit status (0)
    # stdin: FILE              a file beside the script that is its standard input
    # needs: FEATURE...        run only where the transport has these (see FEATURES)
    # columns: PATTERN         what this regular expression finds in a line is a column of source:
                               not compared where these are not kept
    # skip-on: NAME (reason)   not on this configuration, transport or mode
    # slow                     takes long: gets more time, starts first, not run in move mode
    # by-hand: reason          the expected output is not CPython's; --record leaves it alone

`test_*.py` without `.out` is not a script but a program of the harness (see programs.py). Modules
that scripts import begin with `_` or are in a folder that does, or in one called `support`.
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent

FEATURES = {
    "columns": "columns of source in code and syntax trees",
    "double": "floats of double precision",
    "files": "a file system that can be written",
    "end": "a program that ends, and its last words with it",
    "memory": "a heap of more than 64 KB",
    "stderr": "a standard error apart from standard output",
    "stdin": "a standard input of its own",
    "threads": "threads",
    "unicode": "the full Unicode tables",
    "unix": "processes, environment and paths of a Unix system",
    "word64": "machine words of 64 bits",
}

NOT_AREAS = {"harness", "unit", "fuzz", "reference"}
DIRECTIVE = re.compile(r"#\s*(args|exit|stdin|needs|columns|skip-on|slow|by-hand)(?::\s*(.*?))?\s*$")
SKIP = re.compile(r"(\S+)\s+\((.+)\)$")


class DirectiveError(Exception):
    """A script's header asks for something that does not exist."""


@dataclass
class Script:
    path: Path
    args: list = field(default_factory=list)
    exit: int = 0
    stdin: Path | None = None
    needs: list = field(default_factory=list)
    columns: str | None = None
    skip_on: dict = field(default_factory=dict)
    slow: bool = False
    by_hand: str | None = None

    @property
    def name(self):
        return str(self.path.relative_to(TESTS)) if TESTS in self.path.parents else str(self.path)

    @property
    def expected_stdout(self):
        return self.path.with_suffix(".out")

    @property
    def expected_stderr(self):
        return self.path.with_suffix(".err")

    def reason_to_skip(self, tags, features):
        """Why this script does not run on a transport with these names and features, or None."""
        for name, reason in self.skip_on.items():
            if name in tags:
                return f"{name}: {reason}"
        missing = [feature for feature in self.needs if feature not in features]
        return f"needs {' '.join(missing)}" if missing else None


def _apply(script, word, value):
    if word == "slow":
        script.slow = True
    elif not value:
        raise DirectiveError(f"'# {word}' says nothing")
    elif word == "args":
        script.args = shlex.split(value)
    elif word == "exit":
        script.exit = int(value)
    elif word == "stdin":
        script.stdin = script.path.parent / value
    elif word == "needs":
        unknown = set(value.split()) - set(FEATURES)
        if unknown:
            raise DirectiveError(f"unknown feature in '# needs: {value}'")
        script.needs += value.split()
    elif word == "columns":
        script.columns = value
    elif word == "skip-on":
        match = SKIP.match(value)
        if not match:
            raise DirectiveError(f"'# skip-on: {value}' is not 'NAME (reason)'")
        script.skip_on[match[1]] = match[2]
    else:
        script.by_hand = value


def read_script(path):
    """The script at `path` with its directives; raises DirectiveError."""
    script = Script(path)
    for line in path.read_bytes().decode("utf-8", "replace").splitlines():
        if not line.startswith("#"):
            break
        match = DIRECTIVE.match(line)
        if match:
            _apply(script, match[1], match[2])
    return script


def _is_support(path):
    parts = path.relative_to(TESTS).parts
    return any(part.startswith("_") or part == "support" for part in parts)


def find(paths=(), filters=()):
    """The script files and the harness programs, as two sorted lists of paths.

    `paths` limits them to these files and folders, `filters` to names that hold one of these."""
    roots = [Path(path).resolve() for path in paths]
    scripts, programs = [], []
    for path in sorted(TESTS.glob("*/**/*.py")):
        if path.relative_to(TESTS).parts[0] in NOT_AREAS or _is_support(path):
            continue
        if roots and not any(root == path or root in path.parents for root in roots):
            continue
        if filters and not any(word in str(path.relative_to(TESTS)) for word in filters):
            continue
        is_program = path.name.startswith("test_") and not path.with_suffix(".out").exists()
        (programs if is_program else scripts).append(path)
    return scripts, programs
