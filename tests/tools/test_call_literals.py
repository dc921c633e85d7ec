# skip-on: asan (does not run adder)
"""tools/call_literals.py: which calls hand over what follows them, and the entries that they call."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from harness.assembler import converted, function  # noqa: E402
from harness.cases import run_cases  # noqa: E402

FAIL = function("fail", "bx\tlr")


def message(number):
    return [f'\t.section\t.messages.{number},"a"', f"message_text.{number}:", '\t.ascii\t"x"']


def entry(name, register, other, base):
    return [f"{name}:", f"mov r12, {other}", f"mov {register}, lr", f"adds {register}, #2", f"mov lr, {register}",
            f"subs {register}, #3", f"ldrh {register}, [{register}]", f"ldr {other}, ={base}",
            f"adds {register}, {other}", f"mov {other}, r12", "b fail"]


def placed(*functions, quick=()):
    return [line.replace("\t", " ") for line in converted("call_literals.py", *functions, quick=quick)]


def callers(count, *body):
    """Functions whose bodies have their number for N."""
    return [function(f"f{i}", *(line.replace("N", str(i)) for line in body)) for i in range(count)]


class CallLiterals(unittest.TestCase):
    def test_messages(self):
        out = placed(FAIL, *callers(7, "ldr\tr0, =message_text.N", "movs\tr1, r4", "bl\tfail"), message(0), message(1))
        self.assertEqual(out[:13], [*entry("fail.r0.first_message", "r0", "r3", "first_message"), "fail:", "bx lr"])
        self.assertEqual(out[13:17], ["f0:", "movs r1, r4", "bl fail.r0.first_message",
                                      ".2byte message_text.0 - first_message"])
        self.assertEqual(out[-5:], ["first_message:", "message_text.0:", '.ascii "x"', "message_text.1:", '.ascii "x"'])

    def test_strings(self):
        out = placed(FAIL, *callers(7, "ldr\tr3, =symbols+N", "bl\tfail"))
        self.assertEqual(out[:11], entry("fail.r3.symbols", "r3", "r2", "symbols"))
        self.assertIn(".2byte symbols+5 - symbols", out)

    def test_left_alone(self):
        for body in (["ldr\tr0, =message_text.N", "movs\tr1, r0", "bl\tfail"],  # has another use
                     ["ldr\tr0, =message_text.N", "movs\tr0, #1", "bl\tfail"],
                     ["ldr\tr0, =message_text.N", ".L1:", "bl\tfail"],  # may be jumped over
                     ["ldr\tr0, =message_text.N", "beq\t.L1", "bl\tfail"],
                     ["ldr\tr0, =message_text.N", "push\t{r0, r1}", "bl\tfail"],
                     ["ldr\tr4, =message_text.N", "bl\tfail"],  # is no argument
                     ["ldr\tr0, =other+N", "bl\tfail"],
                     ["ldr\tr0, =message_text.N", "bl\telsewhere"],
                     ["ldr\tr0, =message_text.N", "bl\tfail", "ldr\tr4, =message_text.N"]):  # the word stays
            out = placed(FAIL, *callers(9, *body), message(0))
            self.assertEqual([line for line in out if ".2byte" in line], [], body)

    def test_too_few(self):
        self.assertNotIn("mov lr, r0", placed(FAIL, *callers(6, "ldr\tr0, =message_text.N", "bl\tfail")))

    def test_functions_that_run_often(self):
        functions = callers(9, "ldr\tr0, =message_text.N", "bl\tfail")
        out = placed(FAIL, *functions, quick=["f1", "f2"])
        self.assertEqual(sum(".2byte" in line for line in out), 7)


if __name__ == "__main__":
    run_cases(CallLiterals)
