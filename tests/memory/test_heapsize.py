# skip-on: move (heap sizes are measured without it)
"""Runs the scripts in _limited/ with heaps of several sizes: memory that runs out is MemoryError,
what was let go can be had again in one piece, and the interpreter stays usable.

A script's first line may say `# sizes: SIZE...`, for others than the usual ones. Its expected
output, beside it, is the same for each size."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.cases import run_cases  # noqa: E402

FOLDER = Path(__file__).resolve().parent / "_limited"
ADDER = os.environ.get("ADDER", str(FOLDER.parents[2] / "build" / "host" / "adder"))
USUAL_SIZES = ["64K", "200K", "1M"]
TIMEOUT = 300 if os.environ.get("ADDER_CONFIG") == "asan" else 60


def sizes(script):
    """The heap sizes that a script is run with."""
    first = script.read_text().partition("\n")[0]
    word, _, rest = first.partition(":")
    return rest.split() if word == "# sizes" else USUAL_SIZES


class HeapSize(unittest.TestCase):
    def run_script(self, script, size):
        result = subprocess.run([ADDER, "-X", f"heapsize={size}", script.name], cwd=FOLDER,
                                stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
        self.assertEqual(result.stderr.decode(), "")
        self.assertEqual(result.stdout.decode(), script.with_suffix(".out").read_text())
        self.assertEqual(result.returncode, 0)


# The sanitizer's larger C frames keep words of calls that have ended, and such a word pins what it
# looks like: enough to leave no half of the heap in one piece.
NOT_ON_ASAN = {("fragmentation_again", "512K")}


def case(script, size):
    if os.environ.get("ADDER_CONFIG") == "asan" and (script.stem, size) in NOT_ON_ASAN:
        return unittest.skip("stale words on the C stack")(lambda self: None)
    return lambda self: self.run_script(script, size)


for path in sorted(FOLDER.glob("*.py")):
    for heap in sizes(path):
        setattr(HeapSize, f"test_{path.stem}_{heap}", case(path, heap))

if __name__ == "__main__":
    run_cases(HeapSize)
