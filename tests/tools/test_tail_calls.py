# skip-on: asan (does not run adder)
"""tools/tail_calls.py: which functions jump, and where they are put."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.cases import run_cases  # noqa: E402

TOOL = Path(__file__).resolve().parents[2] / "tools" / "tail_calls.py"


def function(name, *body):
    return [f'\t.section\t.text.{name},"ax",%progbits', "\t.align\t1", f"\t.type\t{name}, %function", f"{name}:",
            *(line if line.endswith(":") else "\t" + line for line in body), f"\t.size\t{name}, .-{name}"]


def converted(*functions):
    """The program without what is no instruction and no label."""
    with tempfile.TemporaryDirectory() as folder:
        program, out = Path(folder, "program.s"), Path(folder, "out.s")
        program.write_text("\n".join(line for lines in functions for line in lines) + "\n", encoding="utf-8")
        subprocess.run([sys.executable, TOOL, "--out", out, program], check=True)
        lines = out.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line and not line.startswith("\t.")]


TARGET = function("target", "movs\tr0, #1", "bx\tlr")


class TailCalls(unittest.TestCase):
    def test_moved_before_what_it_calls(self):
        caller = function("caller", "push\t{r4, lr}", "movs\tr2, #3", "bl\ttarget", "pop\t{r4, pc}")
        self.assertEqual(converted(TARGET, caller),
                         ["caller:", "movs\tr2, #3", "b\ttarget", "target:", "movs\tr0, #1", "bx\tlr"])

    def test_chain(self):
        first = function("first", "push\t{r4, lr}", "bl\tsecond", "pop\t{r4, pc}")
        second = function("second", "push\t{r4, lr}", "bl\ttarget", "pop\t{r4, pc}")
        self.assertEqual(converted(first, TARGET, second)[:4], ["first:", "b\tsecond", "second:", "b\ttarget"])

    def test_other_ways_out_return(self):
        caller = function("caller", "push\t{r4, lr}", "cmp\tr0, #0", "beq\t.L2", "bl\ttarget", ".L2:",
                          "pop\t{r4, pc}")
        self.assertEqual(converted(TARGET, caller)[:6],
                         ["caller:", "cmp\tr0, #0", "beq\t.L2", "b\ttarget", ".L2:", "bx\tlr"])

    def test_left_alone(self):
        for body in (("push\t{r4, lr}", "movs\tr4, r0", "bl\ttarget", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "bl\ttarget", "adds\tr0, r0, #1", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "bl\ttarget", "bl\ttarget", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "str\tr0, [sp]", "bl\ttarget", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "bl\telsewhere", "pop\t{r4, pc}"),
                     ("push\t{r4, r5, r6, lr}", "bl\ttarget", "pop\t{r4, r5, r6, pc}")):
            self.assertEqual(converted(TARGET, function("caller", *body)),
                             ["target:", "movs\tr0, #1", "bx\tlr", "caller:", *body])

    def test_circle(self):
        first = function("first", "push\t{r4, lr}", "bl\tsecond", "pop\t{r4, pc}")
        second = function("second", "push\t{r4, lr}", "bl\tfirst", "pop\t{r4, pc}")
        self.assertEqual(len(converted(first, second)), 6)


if __name__ == "__main__":
    run_cases(TailCalls)
