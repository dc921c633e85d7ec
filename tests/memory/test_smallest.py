# skip-on: host (it is about the profile of small chips)
# skip-on: clang (it is about the profile of small chips)
# skip-on: asan (it is about the profile of small chips)
# skip-on: m32 (it is about the profile of small chips)
"""Runs the programs in _smallest/ with the smallest heap that each is allowed to need, in the
configuration `tiny`: words of 32 bits and the profile of a chip of 16 KB.

sys.argv and sys.path, which no board has, are 136 bytes of each. docs/footprint.md has what was
aimed at and what the rest is."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.cases import run_cases  # noqa: E402

FOLDER = Path(__file__).resolve().parent / "_smallest"
ADDER = os.environ.get("ADDER", str(FOLDER.parents[2] / "build" / "tiny" / "adder"))
HEAPS = {"print_one": 1400, "instances": 4512, "json_loads": 4400, "dhrystone": 19600}
COMPILING = 12000  # for a module of 280 lines without comments, which is only compiled
DEPTHS = {"4K": 80, "12K": 400}
RECURSION = """
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
print(f(%d))
"""


def long_module():
    """The functions of the longest program twice."""
    lines = (FOLDER / "dhrystone.py").read_text().splitlines()[1:-1]
    functions = lines[lines.index("def procedure_1(record):"):]
    again = [line.replace("procedure_", "again_").replace("function_", "more_")
             if line.startswith("def") else line for line in functions]
    return "\n".join(lines + again) + "\n"


class Smallest(unittest.TestCase):
    def test_compiling(self):
        self.assertGreaterEqual(long_module().count("\n"), 280)
        self.run_text(long_module(), COMPILING, "", "-X", "compile-only")

    def run_text(self, text, heap, expected, *options):
        result = subprocess.run([ADDER, "-X", f"heapsize={heap}", *options, "-c", text],
                                stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                                env={**os.environ, "MICROPYPATH": ""})
        self.assertEqual(result.stderr.decode(), "")
        self.assertEqual(result.stdout.decode(), expected)


def program(name, heap):
    path = FOLDER / f"{name}.py"
    return lambda self: self.run_text(path.read_text(), heap, path.with_suffix(".out").read_text())


def recursion(heap, depth):
    return lambda self: self.run_text(RECURSION % depth, heap, f"{depth}\n")


for name, heap in HEAPS.items():
    setattr(Smallest, f"test_{name}", program(name, heap))
for heap, depth in DEPTHS.items():
    setattr(Smallest, f"test_recursion_{heap}", recursion(heap, depth))

if __name__ == "__main__":
    run_cases(Smallest)
