# skip-on: asan (does not run adder)
"""tools/outline.py: which sequences become pieces; tools/literal_pools.py: where literals are put;
tools/instruction_order.py: what may change places; tools/simplify.py: both, and one name for each function."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from harness.assembler import converted, function  # noqa: E402
from harness.cases import run_cases  # noqa: E402
from instruction_order import reordered  # noqa: E402
from literal_pools import POOL, with_pools, without_pools  # noqa: E402

WORK = "ldr\tr3, [r4]", "adds\tr3, r3, #1", "str\tr3, [r4]", "ldrb\tr0, [r4, #8]"
ENTRY, EXIT = "push\t{r4, lr}", "pop\t{r4, pc}"


def spaced(*lines):
    return [line.replace("\t", " ") for line in lines]


def outlined(*functions, quick=()):
    return spaced(*converted("outline.py", *functions, quick=quick))


class Outline(unittest.TestCase):
    def test_plain(self):
        body = ENTRY, *WORK, "blx\tr3", *WORK, "blx\tr5", *WORK, "bx\tr3"
        self.assertEqual(outlined(function("f", *body)),
                         spaced("f:", ENTRY, "bl outlined_0", "blx r3", "bl outlined_0", "blx r5", "bl outlined_0",
                                "bx r3", "outlined_0:", *WORK, "bx\tlr"))

    def test_call_at_the_end(self):
        functions = [function(f"f{i}", ENTRY, "movs\tr1, #3", "movs\tr0, r4", "bl\tg", f"adds\tr0, #{i}", EXIT)
                     for i in range(9)]
        out = outlined(function("g", "bx\tlr"), *functions)
        self.assertEqual(out[:6], ["outlined_0:", "movs r1, #3", "movs r0, r4", "b g", "g:", "bx lr"])
        self.assertEqual(out[6:11], ["f0:", "push {r4, lr}", "bl outlined_0", "adds r0, #0", "pop {r4, pc}"])

    def test_call_of_what_lies_elsewhere(self):
        functions = [function(f"f{i}", ENTRY, "movs\tr1, #3", "bl\tg", f"adds\tr0, #{i}", EXIT) for i in range(9)]
        self.assertFalse(any("outlined" in line for line in outlined(*functions)))

    def test_end_of_functions(self):
        functions = [function(f"f{i}", ENTRY, f"movs\tr1, #{i}", "bl\tg", "str\tr0, [r4]", "bl\th", EXIT)
                     for i in range(3)]
        out = outlined(*functions)
        self.assertEqual(out, sum([[f"f{i}:", "push {r4, lr}", f"movs r1, #{i}", "bl outlined_0"]
                                   for i in range(3)], []) +
                         spaced("outlined_0:", "bl\tg", "str\tr0, [r4]", "bl\th", EXIT))

    def test_labels_and_jumps_divide(self):
        for divider in (".L2:", "beq\t.L2", "bl\t.L2", "bl\t__gnu_thumb1_case_uqi", "push\t{r0}", "pop\t{r0}",
                        "blx\tr3", "add\tr0, pc, #4"):
            body = [ENTRY, *(line for i in range(3) for line in (*WORK[:2], divider, *WORK[2:], f"muls\tr0, r{i}")),
                    "bx\tr3"]
            self.assertFalse(any("outlined" in line for line in outlined(function("f", *body))), divider)

    def test_functions_left_alone(self):
        body = (*WORK, "muls\tr0, r2") * 4
        for lines in (body, ("push\t{r4}", *body), (ENTRY, "mov\tlr, r3", *body), (ENTRY, ".syntax divided", *body)):
            self.assertFalse(any("outlined" in line for line in outlined(function("f", *lines, "bx\tr3"))), lines[0])

    def test_functions_that_run_often(self):
        body = *WORK, "bl\tg", "cmp\tr0, #0", "beq\t.L2"
        self.assertFalse(any("outlined" in line for line in
                             outlined(function("f.part.0", ENTRY, *body * 4, EXIT), quick=["f", "g"])))
        out = outlined(function("f", ENTRY, *body * 4, *(*WORK, "beq\t.L2") * 4, EXIT), quick=["f"])
        self.assertEqual(out[2:22], ["bl outlined_0", "bl g", "cmp r0, #0", "beq .L2"] * 4 + spaced(*WORK))

    def test_literals(self):
        body = ENTRY, "ldr\tr3, .L2", "adds\tr3, r3, #1", "str\tr3, [r4]"
        functions = [function(f"f{i}", *(line.replace(".L2", f"=value_{i % 2}") for line in body), "bx\tr3")
                     for i in range(4)]
        out = outlined(*functions)
        self.assertEqual(out[:4], ["f0:", "push {r4, lr}", "bl outlined_0", "bx r3"])
        self.assertEqual([line for line in out if "value" in line], ["ldr r3, =value_0", "ldr r3, =value_1"])


class Order(unittest.TestCase):
    def check(self, before, after):
        begin, end = ["f:"], [".size f, .-f"]
        tabs = [[*begin, *("\t" + line.replace(" ", "\t", 1) for line in lines), *end] for lines in (before, after)]
        self.assertEqual(reordered(tabs[0]), tabs[1])

    def test_first_argument_last(self):
        self.check(["movs r0, r4", "movs r1, #3", "ldr r2, =a", "add r3, sp, #4", "bl g"],
                   ["ldr r2, =a", "add r3, sp, #4", "movs r1, #3", "movs r0, r4", "bl g"])

    def test_dependent_ones_stay(self):
        for lines in (["movs r0, r4", "ldr r1, [r0]", "bl g"],
                      ["movs r1, r3", "ldr r3, =a", "bl g"],
                      ["movs r1, r3", "muls r1, r2", "bl g"],
                      ["str r1, [r2]", "ldr r5, [r4]", "strb r0, [r6]", "bl g"],
                      ["movs r0, r4", "add sp, sp, #8", "pop {r4, pc}"],
                      ["movs r0, r4", "mov sp, r3", "movs r7, r2", "mov pc, r1"],
                      ["movs r0, r4", "mov fp, r0"],
                      ["movs r0, r4", "blx r3", "ldr r1, =a"]):
            self.check(lines, lines)

    def test_flags_that_are_read(self):
        for reader in ("beq .L2", "sbcs r3, r3, r3", "bhi .L2"):
            for lines in (["movs r0, r4", "cmp r1, #1", reader], ["movs r0, #1", "adds r1, r1, #1", "movs r2, #1", reader]):
                self.check(lines, lines)
        self.check(["movs r0, r4", "adds r1, r1, #1", "cmp r5, #1", "beq .L2"],
                   ["adds r1, r1, #1", "movs r0, r4", "cmp r5, #1", "beq .L2"])


class Simplify(unittest.TestCase):
    def test_all(self):
        body = "push\t{r4, lr}", "movs\tr0, r4", "ldr\tr1, .L1", "bl\tg.other", "pop\t{r4, pc}", ".L1:", ".word\ta"
        out = converted("simplify.py", function("g", "bx\tlr"), ["\t.set g.other,g"], function("f", *body))
        self.assertEqual(out[-6:], ["push\t{r4, lr}", "ldr\tr1, =a", "movs\tr0, r4", "bl\tg", "pop\t{r4, pc}", ".ltorg"])


class Pools(unittest.TestCase):
    def test_words_go_into_loads(self):
        body = ["ldr\tr3, .L7", "ldr\tr2, .L7+4", "bx\tlr", ".L8:", ".align\t2", ".L7:", ".word\ta", ".word\tb+4",
                ".L9:", ".word\tc"]
        self.assertEqual(without_pools(function("f", *body)[4:-1]),
                         ["\tldr\tr3, =a", "\tldr\tr2, =b+4", "\tbx\tlr", ".L8:", POOL, ".L9:", "\t.word\tc"])

    def test_functions_share_a_pool(self):
        lines = [line for name in "fgh" for line in function(name, "ldr\tr3, =a", "bx\tlr")]
        self.assertEqual([i for i, line in enumerate(with_pools(lines)) if line == POOL], [len(lines)])

    def test_pools_are_in_reach(self):
        lines = [line for i in range(9)
                 for line in (*function(f"f{i}", f"ldr\tr3, =a{i}", *["nop"] * 200, "b\t.L2"), POOL)]
        at = [i for i, line in enumerate(with_pools(lines)) if line == POOL]
        self.assertEqual(len(at), 5)
        self.assertTrue(all(end - begin < 2 * 210 + 4 for begin, end in zip(at, at[1:])))


if __name__ == "__main__":
    run_cases(Outline, Order, Simplify, Pools)
