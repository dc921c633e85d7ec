# skip-on: asan (does not run adder)
"""Boots the boards that run the interpreter and runs programs through their raw REPL."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.board import Board  # noqa: E402
from harness.cases import run_cases  # noqa: E402


# Bytes that a REPL takes as text of one line.
GARBAGE = bytes(set(range(32, 256)) | {0, 27}) * 5000


class InterpreterCases:
    board = None
    flood = 1 << 20

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

    def test_imports_frozen_modules(self):
        source = ("import gc\ngc.collect()\nbefore = gc.mem_alloc()\nimport collections\ngc.collect()\n"
                  "used = gc.mem_alloc() - before\n"
                  "print(collections.Counter('aab'), used < 12000)\n")
        self.assertEqual(self.machine.exec(source), (b"Counter({'a': 2, 'b': 1}) True\r\n", b""))

    def test_survives_exhausted_memory(self):
        out, error = self.machine.exec("a = []\nwhile True:\n    a.append(bytes(100000))\n", 30)
        self.assertIn(b"MemoryError", error)
        self.assertEqual(self.machine.exec("a = None\nprint('usable')"), (b"usable\r\n", b""))


    def test_interrupt_ends_an_endless_loop(self):
        for loop in ("while True: pass", "import time\nwhile True: time.sleep(1000)", "input()"):
            self.machine.repl.start(f"print('begun')\n{loop}\n")
            self.machine.read_until(b"begun\r\n")
            self.machine.interrupt()
            out = []
            error = self.machine.repl.finish(10, out.append)
            self.assertTrue(error.endswith(b"KeyboardInterrupt\r\n"), error)
            self.assertEqual(self.machine.exec("print(1)"), (b"1\r\n", b""))

    def test_interrupt_at_the_friendly_prompt(self):
        self.machine.repl.leave()
        self.machine.write(b"while True: pass\r\r")
        self.machine.read_quiet(0.5)
        self.machine.interrupt()
        self.machine.read_until(b"KeyboardInterrupt")
        self.machine.read_until(b">>> ")
        self.machine.write(b"print(6 * 7)\r")
        self.machine.read_until(b"\r\n42\r\n>>> ")

    def test_prompt_works_after_a_line_of_garbage(self):
        self.machine.repl.leave()
        self.machine.write((GARBAGE * 2)[:self.flood], timeout=400)
        self.machine.write(b"\x03", timeout=100)
        self.machine.read_quiet(1)
        self.machine.write(b"\x03print(6 * 7)\r")
        self.machine.read_until(b"\r\n42\r\n", 100)
        self.machine.repl.enter()
        self.assertEqual(self.machine.exec("print(1)"), (b"1\r\n", b""))

    def test_sleep_takes_its_time(self):
        source = ("import time\na = time.ticks_us()\ntime.sleep_ms(200)\n"
                  "b = time.ticks_us()\ntime.sleep_us(300)\nc = time.ticks_us()\n"
                  "print(time.ticks_diff(b, a), time.ticks_diff(c, b))")
        out, error = self.machine.exec(source)
        self.assertEqual(error, b"")
        long, short = map(int, out.split())
        self.assertGreaterEqual(long, 200000)
        self.assertLess(long, 400000)
        self.assertGreaterEqual(short, 300)
        self.assertLess(short, 100000)

    def test_os_without_files(self):
        out, error = self.machine.exec("import os\nprint(len(os.environ), len(os.urandom(5)))\n"
                                       "try:\n    os.listdir()\n"
                                       "except OSError as e:\n    print(e.errno)")
        self.assertEqual((out, error), (b"0 5\r\n95\r\n", b""))

    def test_soft_reset_forgets(self):
        self.machine.exec("x = 1")
        self.machine.repl.soft_reset()
        out, error = self.machine.exec("print('x' in globals())")
        self.assertEqual((out, error), (b"False\r\n", b""))


class MicrobitTest(InterpreterCases, unittest.TestCase):
    board = "microbit"

    def test_imports_frozen_modules(self):
        self.skipTest("nothing is frozen")

    def test_os_without_files(self):
        self.skipTest("has no os")


class Mps2Test(InterpreterCases, unittest.TestCase):
    board = "mps2-an386"
    flood = 1 << 16  # the emulator takes 40 us for each byte to this board


class Rv32Test(InterpreterCases, unittest.TestCase):
    board = "rv32-virt"


if __name__ == "__main__":
    run_cases(MicrobitTest, Mps2Test, Rv32Test)
