# skip-on: asan (does not run adder)
"""Boots the boards that run the interpreter and runs programs through their raw REPL."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.board import Board  # noqa: E402
from harness.cases import run_cases  # noqa: E402


class InterpreterCases:
    board = None

    def setUp(self):
        self.machine = Board(self.board)
        self.addCleanup(self.machine.kill)
        self.machine.enter()

    def test_runs_programs(self):
        source = "def f(n):\n    return 1 if n == 0 else n * f(n - 1)\nprint(f(30))\n"
        out, error = self.machine.exec(source)
        self.assertEqual((out, error), (b"265252859812191058636308480000000\r\n", b""))

    def test_shows_errors_and_goes_on(self):
        out, error = self.machine.exec("print(1)\n1 / 0\n")
        self.assertEqual(out, b"1\r\n")
        self.assertTrue(error.endswith(b"ZeroDivisionError: division by zero\r\n"), error)
        self.assertEqual(self.machine.exec("print([i * i for i in range(4)])"),
                         (b"[0, 1, 4, 9]\r\n", b""))

    def test_survives_exhausted_memory(self):
        out, error = self.machine.exec("a = []\nwhile True:\n    a.append(bytes(100000))\n", 30)
        self.assertIn(b"MemoryError", error)
        self.assertEqual(self.machine.exec("a = None\nprint('usable')"), (b"usable\r\n", b""))


class Mps2Test(InterpreterCases, unittest.TestCase):
    board = "mps2-an386"


class Rv32Test(InterpreterCases, unittest.TestCase):
    board = "rv32-virt"


if __name__ == "__main__":
    run_cases(Mps2Test, Rv32Test)
