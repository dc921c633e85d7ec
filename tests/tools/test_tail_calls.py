# skip-on: asan (does not run adder)
"""tools/tail_calls.py: which functions jump, and where they are put."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.assembler import converted, function  # noqa: E402
from harness.cases import run_cases  # noqa: E402

TARGET = function("target", "movs\tr0, #1", "bx\tlr")


def jumping(*functions):
    return converted("tail_calls.py", *functions)


class TailCalls(unittest.TestCase):
    def test_moved_before_what_it_calls(self):
        caller = function("caller", "push\t{r4, lr}", "movs\tr2, #3", "bl\ttarget", "pop\t{r4, pc}")
        self.assertEqual(jumping(TARGET, caller),
                         ["caller:", "movs\tr2, #3", "b\ttarget", "target:", "movs\tr0, #1", "bx\tlr"])

    def test_chain(self):
        first = function("first", "push\t{r4, lr}", "bl\tsecond", "pop\t{r4, pc}")
        second = function("second", "push\t{r4, lr}", "bl\ttarget", "pop\t{r4, pc}")
        self.assertEqual(jumping(first, TARGET, second)[:4], ["first:", "b\tsecond", "second:", "b\ttarget"])

    def test_other_ways_out_return(self):
        caller = function("caller", "push\t{r4, lr}", "cmp\tr0, #0", "beq\t.L2", "bl\ttarget", ".L2:",
                          "pop\t{r4, pc}")
        self.assertEqual(jumping(TARGET, caller)[:6],
                         ["caller:", "cmp\tr0, #0", "beq\t.L2", "b\ttarget", ".L2:", "bx\tlr"])

    def test_left_alone(self):
        for body in (("push\t{r4, lr}", "movs\tr4, r0", "bl\ttarget", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "bl\ttarget", "adds\tr0, r0, #1", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "bl\ttarget", "bl\ttarget", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "str\tr0, [sp]", "bl\ttarget", "pop\t{r4, pc}"),
                     ("push\t{r4, lr}", "bl\telsewhere", "pop\t{r4, pc}"),
                     ("push\t{r4, r5, r6, lr}", "bl\ttarget", "pop\t{r4, r5, r6, pc}")):
            self.assertEqual(jumping(TARGET, function("caller", *body)),
                             ["target:", "movs\tr0, #1", "bx\tlr", "caller:", *body])

    def test_circle(self):
        first = function("first", "push\t{r4, lr}", "bl\tsecond", "pop\t{r4, pc}")
        second = function("second", "push\t{r4, lr}", "bl\tfirst", "pop\t{r4, pc}")
        self.assertEqual(len(jumping(first, second)), 6)


if __name__ == "__main__":
    run_cases(TailCalls)
