"""What a session shows: banner, values, errors, prompts, colours, its end."""

import signal

from _console import ConsoleCase, ctrl

from harness.cases import run_cases


class Display(ConsoleCase):
    def test_banner(self):
        console = self.console().ready()
        first, second = console.screen.lines()[:2]
        self.assertRegex(first, r"^Adder \d+\.\d+\.\d+ on \d{4}-\d\d-\d\d; linux$")
        self.assertEqual(second, "Use Ctrl-D to exit, Ctrl-E for paste mode")

    def test_values(self):
        console = self.console()
        self.assertEqual(console.run("None"), [])
        self.assertEqual(console.run("x = 5; x; x + 1"), ["5", "6"])
        self.assertEqual(console.run("print('é漢')"), ["é漢"])

    def test_last_value(self):
        console = self.console()
        self.assertEqual(console.run("6 * 7"), ["42"])
        self.assertEqual(console.run("None"), [])
        self.assertEqual(console.run("_ + 1"), ["43"])
        self.assertEqual(console.run("_ = 1"), [])
        self.assertEqual(console.run("7"), ["7"])
        self.assertEqual(console.run("_"), ["1"])

    def test_traceback(self):
        console = self.console()
        console.run("def f(x):\r return 1 / x\r")
        self.assertEqual(console.run("f(0)"), [
            "Traceback (most recent call last):",
            '  File "<python-input-1>", line 1, in <module>',
            "    f(0)",
            '  File "<python-input-0>", line 2, in f',
            "    return 1 / x",
            "           ~~^~~",
            "ZeroDivisionError: division by zero"])

    def test_syntax_error(self):
        console = self.console()
        self.assertEqual(console.run("x = = 1"), ['  File "<python-input-0>", line 1',
                                                  "    x = = 1", "        ^",
                                                  "SyntaxError: invalid syntax"])
        self.assertEqual(console.run("whille True: pass"), [
            '  File "<python-input-1>", line 1', "    whille True: pass", "    ^^^^^^",
            "SyntaxError: invalid syntax. Did you mean 'while'?"])
        self.assertEqual(console.run(" 1")[-1], "IndentationError: unexpected indent")
        self.assertEqual(console.run("def f():\rpass\r\x7f x")[-1:], [
            "IndentationError: unindent does not match any outer indentation level"])

    def test_broken_repr(self):
        console = self.console()
        console.run("class A:\r def __repr__(self): return 1/0\r")
        self.assertEqual(console.run("A()")[-1], "ZeroDivisionError: division by zero")
        console.run("class A:\r def __repr__(self): return 5\r")
        self.assertEqual(console.run("A()")[-1],
                         "TypeError: __repr__ returned non-string (type int)")

    def test_broken_str_of_exception(self):
        console = self.console()
        console.run("class E(Exception):\r def __str__(self): return 1/0\r")
        self.assertEqual(console.run("raise E")[-1], "E: <exception str() failed>")

    def test_finaliser(self):
        console = self.console()
        console.run("class A:\r def __del__(self): 1/0\r")
        console.run("a = A()")
        console.run("del a")
        lines = console.run("import gc; n = gc.collect()")
        self.assertIn("ZeroDivisionError: division by zero", lines)
        self.assertEqual(console.run("1"), ["1"])

    def test_hooks(self):
        console = self.console()
        console.run("import sys")
        console.run("sys.displayhook = lambda v: print('value', v)")
        self.assertEqual(console.run("1"), ["value 1"])
        console.run("sys.excepthook = lambda t, v, tb: print('error', v)")
        self.assertEqual(console.run("1/0"), ["error division by zero"])
        console.run("sys.excepthook = lambda: 0")
        console.run("1/0")
        console.run("sys.displayhook = 0")
        console.run("1")
        console.run("del sys.displayhook, sys.excepthook, sys.stdout, sys.stderr")
        console.send("1\r2\r1/0\r").see(">>> 1/0", ">>>")

    def test_prompts(self):
        console = self.console().ready()
        console.send("import sys\rsys.ps1, sys.ps2 = '$ ', '> '\r").see("$")
        console.send("if 1:\r2\r\r").see("$ if 1:", ">     2", ">", "2", "$")
        console.send("class P:\rn = 0\rdef __str__(self):\rP.n += 1; return f'{P.n}: '\r\r")
        console.see("$").send("sys.ps1 = P()\r").see("1:")
        console.send("5\r").see("1: 5", "5", "2:")
        console.send("sys.ps1 = 'x' * 500\r").see("2:")
        console.send("del sys.ps1\r").see("2:")

    def test_soft_hyphen_prompt(self):
        console = self.console().ready()
        console.send("import sys; sys.ps1 = '\\x1b[1m漢> \\x1b[0m'\r").see("漢>")
        console.send("ac\x1b[Db").see("漢> abc")

    def test_deep_recursion(self):
        console = self.console()
        console.run("def f(): f()\r")
        self.assertIn("RecursionError: maximum recursion depth exceeded", console.run("f()")[-1])
        self.assertEqual(console.run("1"), ["1"])

    def test_memory_error(self):
        console = self.console("-X", "heapsize=200K", "-i")
        self.assertIn("MemoryError", console.run("bytearray(10**6)")[-1])
        self.assertEqual(console.run("1"), ["1"])

    def test_output_without_newline(self):
        console = self.console().ready()
        console.send("print(1, end='')\r").see(">>> print(1, end='')", "1>>>")

    def test_thread_goes_on(self):
        console = self.console()
        console.run("import _thread, time")
        console.run("def f():\r time.sleep(0.05); print('from the thread')\r")
        console.ready().send("t = _thread.start_new_thread(f, ())\r")
        console.see_text("from the thread")


class Colours(ConsoleCase):
    def test_source(self):
        console = self.console(NO_COLOR=None).ready()
        console.send("for x in 'a', 1: print(x) # c")
        console.see(">>> for x in 'a', 1: print(x) # c")
        self.assertEqual(console.screen.coloured(34), ["for", "in"])
        self.assertEqual(console.screen.coloured(32), ["'a'"])
        self.assertEqual(console.screen.coloured(33), ["1"])
        self.assertEqual(console.screen.coloured(36), ["print"])
        self.assertEqual(console.screen.coloured(31), ["# c"])

    def test_traceback(self):
        console = self.console(NO_COLOR=None).ready()
        console.send("def f(x): return 1 / x\r\rf(0)\r")
        console.see("ZeroDivisionError: division by zero", ">>>")
        self.assertIn("~~^~~", console.screen.coloured(31))
        self.assertIn(b"\x1b[1;35mZeroDivisionError\x1b[0m", console.output)
        self.assertIn(b'File \x1b[35m"<python-input-0>"\x1b[0m, line \x1b[35m1\x1b[0m, in '
                      b"\x1b[35mf\x1b[0m", console.output)

    def test_group(self):
        console = self.console(NO_COLOR=None).ready()
        console.send("raise ExceptionGroup('g', [KeyError(1), ValueError('v')])\r").see_text("+--")
        console.send("\r").ready()
        self.assertIn(b"\x1b[1;35mExceptionGroup\x1b[0m", console.output)
        self.assertIn(b"\x1b[1;35mKeyError\x1b[0m\x1b[35m: 1", console.output)

    def test_syntax_error(self):
        console = self.console(NO_COLOR=None).ready()
        console.send("x = = 1\r").see("SyntaxError: invalid syntax", ">>>")
        self.assertEqual([c for c in console.screen.coloured(31) if c], ["^"])

    def test_long_message(self):
        console = self.console(NO_COLOR=None, rows=200).ready()
        console.send("raise KeyError('é' * 3000)\r").see_text("KeyError: ")
        console.ready()
        self.assertEqual("".join(console.screen.lines()).count("é"), 3002)

    def test_declined(self):
        for options in ({"NO_COLOR": "1"}, {"NO_COLOR": None, "TERM": "dumb"},
                        {"NO_COLOR": None, "TERM": None}):
            console = self.console(**options).ready()
            console.send("print(1)\r1/0\r").see("ZeroDivisionError: division by zero", ">>>")
            self.assertNotRegex(console.output, rb"\x1b\[[0-9;]*m")

    def test_script_on_terminal(self):
        console = self.console("-c", "1/0", NO_COLOR=None)
        self.assertEqual(console.finish(), 1)
        self.assertIn(b"\x1b[1;35mZeroDivisionError\x1b[0m", console.output)


class End(ConsoleCase):
    def check(self, typed, status):
        console = self.console().ready()
        console.send(typed)
        self.assertEqual(console.finish(), status)

    def test_end_of_input(self):
        self.check(ctrl("D"), 0)

    def test_statuses(self):
        self.check("exit()\r", 0)
        self.check("quit(3)\r", 3)
        self.check("raise SystemExit(300)\r", 44)
        self.check("import sys; sys.exit('message')\r", 1)

    def test_commands(self):
        self.check("exit\r", 0)
        self.check("exit = 1\rexit\rquit\r", 0)
        console = self.console()
        self.assertEqual(console.run("exit = 5"), [])
        self.assertEqual(console.run("exit"), ["5"])
        self.assertIn("Ctrl-D leaves.", console.run("help")[-3])

    def test_last_exception(self):
        console = self.console()
        console.run("1 / 0")
        self.assertEqual(console.run("import sys; sys.last_exc, sys.last_type, sys.last_traceback.tb_lineno"), [
            "(ZeroDivisionError('division by zero'), <class 'ZeroDivisionError'>, 1)"])

    def test_exit_functions(self):
        console = self.console().ready()
        console.send("import atexit; f = atexit.register(print, 'bye')\r").ready()
        console.send(ctrl("D"))
        self.assertEqual(console.finish(), 0)
        self.assertEqual(console.screen.lines()[-1], "bye")

    def test_terminal_is_as_before(self):
        console = self.console().ready()
        console.send(ctrl("D"))
        console.finish()
        self.assertFalse(console.screen.bracketed_paste)
        self.assertEqual(console.screen.unknown, [])

    def test_hang_up(self):
        console = self.console().ready()
        console.process.send_signal(signal.SIGHUP)
        self.assertEqual(console.finish(), -signal.SIGHUP)

    def test_suspend(self):
        console = self.console().ready()
        console.send("12" + ctrl("Z"))
        # As its group is an orphan, the system does not stop it: it goes on at once.
        console.send("3\r").see(">>> 12", ">>> 123", "123", ">>>")

    def test_inspect_after_error(self):
        console = self.console("-i", "-c", "x = 5\n1/0")
        console.see("ZeroDivisionError: division by zero", ">>>")
        self.assertEqual(console.run("x"), ["5"])
        console.send(ctrl("D"))
        self.assertEqual(console.finish(), 0)

    def test_inspect_after_exit(self):
        console = self.console("-i", "-c", "x = 5\nraise SystemExit(3)")
        self.assertEqual(console.run("x"), ["5"])

    def test_inspect_variable(self):
        console = self.console("-c", "x = 5", MICROPYINSPECT="1")
        self.assertEqual(console.run("x"), ["5"])


if __name__ == "__main__":
    run_cases(Display, Colours, End)
