"""Ctrl-C at any time: while Python code runs, while C code loops, waits and reads."""

import signal
import time

from _console import ConsoleCase, run_adder

from harness.cases import run_cases


class Interrupt(ConsoleCase):
    def check(self, *lines, expected="KeyboardInterrupt"):
        """Runs lines, the last of which does not end by itself, and interrupts that one."""
        console = self.console()
        console.run("import sys, time")
        for line in lines[:-1]:
            console.run(line)
        console.ready().send(f"print('g' + 'o'); {lines[-1]}\r").see_text("go")
        time.sleep(0.1)
        console.interrupt().ready()
        self.assertEqual(console.screen.lines()[-2], expected)
        self.assertEqual(console.run("1"), ["1"])

    def test_python_loops(self):
        self.check("exec('while True: pass')")
        self.check("def f():\r while True: pass\r", "f()")
        self.check("def f(n):\r if n: f(n - 1)\r while True: pass\r", "f(50)")
        self.check("[0 for x in iter(int, 1)]")

    def test_loops_in_c(self):
        self.check("sum(range(10**12))")
        self.check("max(iter(int, 1))")
        self.check("'a' in iter(int, 1)")
        self.check("''.join(map(str, range(10**10)))")
        self.check("a, *b = iter(int, 1)")
        self.check("set(range(10**10))")
        self.check("class A: __next__ = lambda self: 1; __iter__ = lambda self: self\r",
                   "all(A())")

    def test_huge_numbers(self):
        self.check("x = 7**100000000")
        self.check("n = 1 << 100000000", "x = str(n)")
        self.check("x = int('7' * 50000000)")
        self.check("n = 7**400000", "x = pow(3, n, n)")
        self.check("def f():\r try: 1 / 0\r except ValueError: pass\r finally: 7**100000000\r",
                   "f()")

    def test_waits(self):
        self.check("time.sleep(1000)")
        self.check("time.sleep_ms(1000000)")
        self.check("input()")
        self.check("sys.stdin.read()")
        self.check("sys.stdin.buffer.read(1)")
        self.check("import _thread; lock = _thread.allocate_lock(); x = lock.acquire()",
                   "lock.acquire()")

    def test_is_an_exception(self):
        self.check("def f():\r try:\r  while True: pass\r finally: print('finally')\r",
                   "f()")
        self.check("def f():\r while True:\r  try: time.sleep(100)\r"
                   "  except KeyboardInterrupt: raise ValueError('caught') from None\r",
                   "f()", expected="ValueError: caught")

    def test_while_showing_a_value(self):
        self.check("class A:\r def __repr__(self):\r  while True: pass\r", "A()")

    def test_in_the_editor(self):
        console = self.console().ready()
        for i in range(5):
            console.send(f"x{i}").see(f">>> x{i}").interrupt().see(f">>> x{i}", ">>>")
        console.send("if 1:\rx").interrupt().see(">>> if 1:", "...     x", ">>>")

    def test_late_signal_is_forgotten(self):
        console = self.console().ready()
        console.send("12")
        console.see(">>> 12")
        console.process.send_signal(signal.SIGINT)
        console.see(">>> 12", ">>>")
        self.assertEqual(console.run("1"), ["1"])

    def test_turned_off(self):
        console = self.console()
        console.run("import micropython, time")
        console.run("micropython.kbd_intr(-1)")
        console.ready().send("print('g' + 'o'); time.sleep(0.5); print('don' + 'e')\r")
        console.see_text("go").interrupt().see_text("done")
        console.run("micropython.kbd_intr(3)")
        console.ready().send("print('ag' + 'ain'); time.sleep(100)\r").see_text("again")
        console.interrupt().see("KeyboardInterrupt", ">>>")

    def test_script(self):
        console = self.console("-c", "print('go')\nwhile True: pass")
        console.see_text("go").interrupt()
        self.assertEqual(console.finish(), -signal.SIGINT)
        self.assertEqual(console.screen.lines()[-1], "KeyboardInterrupt")

    def test_raised_by_the_program(self):
        status, output, error = run_adder("-c", "print(1)\nraise KeyboardInterrupt")
        self.assertEqual((status, output), (-signal.SIGINT, "1\n"))
        self.assertTrue(error.endswith("KeyboardInterrupt\n"))


if __name__ == "__main__":
    run_cases(Interrupt)
