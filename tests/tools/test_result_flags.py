# skip-on: asan (does not run adder)
"""tools/result_flags.py: which comparisons of results are left out, and where one is added instead."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from harness.assembler import function  # noqa: E402
from harness.cases import run_cases  # noqa: E402
from result_flags import without_tests  # noqa: E402

TEST = "cmp\tr0, #0"
TELLS = "push\t{r4, lr}", "movs\tr0, r4", "pop\t{r4, pc}"
SILENT = "push\t{r4, lr}", "ldr\tr0, [r4]", "pop\t{r4, pc}"


def caller(*names, branch="beq\t.L1"):
    lines = [line for name in names for line in (f"bl\t{name}", TEST, branch)]
    return function("caller", "push\t{r4, lr}", *lines, ".L1:", "movs\tr0, #0", "movs\tr1, #1", "pop\t{r4, pc}")


def bodies(*functions):
    return [[line.strip() for line in block if not line.startswith("\t.")][1:] for block in without_tests(functions)]


class ResultFlags(unittest.TestCase):
    def tests_left(self, *functions):
        return [body.count(TEST) for body in bodies(*functions)]

    def test_result_that_is_told(self):
        self.assertEqual(bodies(function("f", *TELLS), caller("f")),
                         [list(TELLS), ["push\t{r4, lr}", "bl\tf", "beq\t.L1", ".L1:", "movs\tr0, #0", "movs\tr1, #1",
                                        "pop\t{r4, pc}"]])

    def test_result_that_is_not(self):
        self.assertEqual(self.tests_left(function("f", *SILENT), caller("f")), [0, 1])
        self.assertEqual(self.tests_left(caller("elsewhere", "elsewhere", "elsewhere")), [3])

    def test_exit_that_is_mended(self):
        out = bodies(function("f", *SILENT), caller("f", "f"))
        self.assertEqual(out[0], [*SILENT[:2], TEST, SILENT[2]])
        self.assertEqual(out[1].count(TEST), 0)

    def test_conditions_that_need_more(self):
        for branch in ("bhi\t.L1", "ble\t.L1", "bcs\t.L1"):
            self.assertEqual(self.tests_left(function("f", *TELLS), caller("f", branch=branch)), [0, 1])
        body = "push\t{r4, lr}", "bl\tf", TEST, "beq\t.L1", "str\tr0, [r4]", "bgt\t.L1", ".L1:", "bx\tr3"
        self.assertEqual(self.tests_left(function("f", *TELLS), function("g", *body)), [0, 1])

    def test_all_ways_out(self):
        ways = "cmp\tr4, #0", "beq\t.L2", "movs\tr0, #1", "bx\tlr", ".L2:"
        self.assertEqual(self.tests_left(function("f", *ways, "movs\tr0, #0", "bx\tlr"), caller("f")), [0, 0])
        self.assertEqual(self.tests_left(function("f", *ways, "ldrb\tr0, [r4]", "bx\tlr"), caller("f")), [0, 1])

    def test_other_functions_ways_out(self):
        jumps = function("f", "movs\tr1, #2", "b\tg")
        self.assertEqual(self.tests_left(jumps, function("g", *TELLS), caller("f")), [0, 0, 0])
        self.assertEqual(self.tests_left(jumps, function("g", *SILENT), caller("f")), [0, 0, 1])
        calls = function("f", "push\t{r4, lr}", "bl\tg", "str\tr0, [r4]", "pop\t{r4, pc}")
        self.assertEqual(self.tests_left(calls, function("g", *TELLS), caller("f")), [0, 0, 0])

    def test_instructions_between(self):
        for between, left in (("str\tr0, [r4]", 0), ("ldr\tr1, [r4]", 0), ("movs\tr4, r0", 0), ("subs\tr4, r0, #0", 0),
                              ("movs\tr1, #1", 1), ("cmp\tr1, #1", 1), ("uxtb\tr0, r0", 1), ("mov\tr0, r8", 1),
                              ("blx\tr3", 1), ("bl\t__gnu_thumb1_case_uqi", 1), ("stmia\tr0!, {r1}", 1),
                              ("ldmia\tr4!, {r0, r1}", 1), ("movs r1, #0", 1)):
            body = "push\t{r4, lr}", "bl\tf", between, TEST, "bne\t.L1", ".L1:", "bx\tr3"
            self.assertEqual(self.tests_left(function("f", *TELLS), function("g", *body)), [0, left], between)

    def test_labels(self):
        body = ("push\t{r4, lr}", "bl\tf", "beq\t.L1", "ldr\tr0, [r4]", ".L1:", TEST, "bne\t.L2", ".L2:", "bx\tr3")
        self.assertEqual(self.tests_left(function("f", *TELLS), function("g", *body)), [0, 1])
        body = ("push\t{r4, lr}", "bl\tf", "b\t.L1", ".byte\t(.L1-.L3)/2", ".L1:", TEST, "bne\t.L2", ".L2:", "bx\tr3")
        self.assertEqual(self.tests_left(function("f", *TELLS), function("g", *body)), [0, 1])

    def test_recursion(self):
        self.assertEqual(self.tests_left(function("f", "push\t{r4, lr}", "bl\tf", TEST, "beq\t.L1", "movs\tr0, #1",
                                                  ".L1:", "pop\t{r4, pc}")), [0])


if __name__ == "__main__":
    run_cases(ResultFlags)
