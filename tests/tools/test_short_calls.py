# skip-on: asan (does not run adder)
"""tools/short_calls.py: which calls become short, and the tables by which they are found."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.assembler import converted, function  # noqa: E402
from harness.cases import run_cases  # noqa: E402


def shortened(*functions, quick=()):
    return [line.replace("\t", " ") for line in converted("short_calls.py", *functions, quick=quick)]


def callers(count, target, start=0):
    return [function(f"caller_{target}_{i}", f"bl\t{target}") for i in range(start, start + count)]


TABLES = ["short_calls_elsewhere:", "short_calls:", ".2byte (.Lshort_call_0 - short_calls) / 2"]


class ShortCalls(unittest.TestCase):
    def test_numbers(self):
        out = shortened(function("f", "bx\tlr"), function("a", "bl\tf", "bl\tf"))
        self.assertEqual(out, [*TABLES, ".Lshort_call_0:", "f:", "bx lr", "a:", "svc #0", "svc #0"])

    def test_too_few(self):
        out = shortened(function("f", "bx\tlr"), function("a", "bl\tf", "bl\telsewhere", "bl\telsewhere"))
        self.assertEqual(out[-3:], ["bl f", "bl elsewhere", "bl elsewhere"])

    def test_functions_elsewhere(self):
        out = shortened(function("a", *["bl\tmemcpy"] * 3))
        self.assertEqual(out, ["short_calls_elsewhere:", ".word memcpy", "short_calls:", "a:", *[".inst.n 0xee00"] * 3])

    def test_numbers_of_svc_run_out(self):
        often = [[function(f"f{i}", "bx\tlr"), *callers(3, f"f{i}")] for i in range(257)]
        out = shortened(*(lines for group in often for lines in group))
        self.assertEqual([sum(line.startswith(start) for line in out) for start in ("svc", ".inst.n 0xe800", "bl")],
                         [256 * 3, 3, 0])

    def test_numbers_run_out(self):
        often = [[function(f"f{i}", "bx\tlr"), *callers(2, f"f{i}")] for i in range(256 + 1536 + 1)]
        out = shortened(*(lines for group in often for lines in group))
        self.assertEqual([sum(line.startswith(start) for line in out) for start in ("svc", ".inst.n 0xedff", "bl")],
                         [256 * 2, 2, 2])

    def test_quick(self):
        body = "bl\tf", "bl\tg", "bl\tf", "bl\tg", "bl\tf", "bl\tg"
        out = shortened(function("f.lto_priv.0", "bx\tlr"), function("g", "bx\tlr"),
                        function("a.part.0", *(line.replace("\tf", "\tf.lto_priv.0") for line in body)),
                        quick=("a", "f"))
        self.assertEqual(out[-6:], ["bl f.lto_priv.0", "svc #0"] * 3)

    def test_other_names(self):
        out = shortened(["\t.thumb_set g,f"], function("f", "bx\tlr"), function("a", "bl\tf", "bl\tg", "bl\tf"))
        self.assertEqual(out[-3:], ["svc #0"] * 3)

    def test_left_alone(self):
        body = ["bl\t.L3", "bl\t__gnu_thumb1_case_uqi"] * 3
        self.assertEqual(shortened(function("a", *body))[-6:], [line.replace("\t", " ") for line in body])

    def test_what_jumps_stays_before_its_target_and_goes_on_there(self):
        first = function("first", "b\tsecond")
        second = function("second", "bx\tlr")
        second[0] = first[0]
        out = shortened(function("other", "bx\tlr"), first, second, function("a", "bl\tsecond", "bl\tsecond"))
        self.assertEqual(out[3:], ["first:", ".Lshort_call_0:", "second:", "bx lr", "other:", "bx lr",
                                   "a:", "svc #0", "svc #0"])


if __name__ == "__main__":
    run_cases(ShortCalls)
