"""Paste mode, the raw REPL and raw paste, as tools on the host use them."""

import tempfile

from _console import ConsoleCase, ctrl

from harness.cases import run_cases

RAW_BANNER = b"raw REPL; CTRL-B to exit\r\n>"


class PasteMode(ConsoleCase):
    def test_program(self):
        console = self.console().ready()
        console.send(ctrl("E")).see("paste mode; Ctrl-C to cancel, Ctrl-D to finish", "===")
        console.send("def f():\r    return 1\r\r    return 2\rprint(f())\r" + ctrl("D"))
        console.see("=== def f():", "===     return 1", "===", "===     return 2",
                    "=== print(f())", "===", "1", ">>>")

    def test_values_are_not_shown(self):
        console = self.console().ready()
        console.send(ctrl("E") + "1" + ctrl("D")).see("=== 1", ">>>")

    def test_cancel(self):
        console = self.console().ready()
        console.send(ctrl("E") + "x = 1" + ctrl("C")).see("=== x = 1", ">>>")
        self.assertIn("NameError", console.run("x")[-1])

    def test_error(self):
        console = self.console().ready()
        console.send(ctrl("E") + "x = 1\r1/0" + ctrl("D"))
        console.see("Traceback (most recent call last):", '  File "<stdin>", line 2, in <module>',
                    "    1/0", "    ~^~", "ZeroDivisionError: division by zero", ">>>")


class Raw(ConsoleCase):
    def setUp(self):
        self.device = self.console().ready()

    def enter(self):
        self.device.send(b"\r\x03\x01")
        self.device.see_bytes(RAW_BANNER)

    def execute(self, code):
        self.device.send(code.encode() + b"\x04")
        self.assertEqual(self.device.see_bytes(b"OK"), b"")
        return self.result()

    def result(self):
        output = self.device.see_bytes(b"\x04")
        error = self.device.see_bytes(b"\x04>")
        return output, error

    def test_output(self):
        self.enter()
        self.assertEqual(self.execute("print(1)\nprint('a')"), (b"1\r\na\r\n", b""))
        self.assertEqual(self.execute("5"), (b"", b""))
        self.assertEqual(self.execute("x = '''a\r\nb\rc'''\r\nprint(repr(x))"),
                         (b"'a\\nb\\nc'\r\n", b""))

    def test_error(self):
        self.enter()
        self.assertEqual(self.execute("print(1)\n1/0"), (b"1\r\n", (
            b'Traceback (most recent call last):\r\n  File "<stdin>", line 2, in <module>\r\n'
            b"    1/0\r\n    ~^~\r\nZeroDivisionError: division by zero\r\n")))
        output, error = self.execute("x = = 1")
        self.assertEqual(output, b"")
        self.assertIn(b"SyntaxError: invalid syntax", error)

    def test_leave(self):
        self.enter()
        self.execute("x = 7")
        self.device.send(b"\x02")
        self.device.see_bytes(b"\r\nAdder ")
        self.assertEqual(self.device.run("x"), ["7"])

    def test_no_echo(self):
        self.enter()
        self.device.send(b"print(1)").receive(0.2)
        self.assertEqual(self.device.output, b"")

    def test_interrupt(self):
        self.enter()
        self.device.send(b"print('go')\nwhile True: pass\x04")
        self.device.see_bytes(b"OKgo\r\n")
        self.device.send(b"\x03")
        output, error = self.result()
        self.assertEqual(output, b"")
        self.assertTrue(error.endswith(b"KeyboardInterrupt\r\n"), error)

    def test_input_is_the_programs(self):
        self.enter()
        self.device.send(b"import sys\nprint('go')\nprint(sys.stdin.buffer.read(4))\x04")
        self.device.see_bytes(b"OKgo\r\n")
        self.device.send(b"a\r\x04b")
        self.assertEqual(self.result(), (b"b'a\\r\\x04b'\r\n", b""))

    def test_soft_reset(self):
        self.enter()
        self.execute("x = 7")
        self.device.send(b"\x04")
        self.device.see_bytes(b"OK\r\nMPY: soft reboot\r\n" + RAW_BANNER)
        self.assertIn(b"NameError", self.execute("x")[1])

    def test_exit_is_a_soft_reset(self):
        self.enter()
        self.device.send(b"raise SystemExit\x04")
        self.device.see_bytes(b"OK\x04\x04MPY: soft reboot\r\n" + RAW_BANNER)

    def paste(self, code):
        """Sends a program by raw paste, in no larger pieces than the windows allow."""
        self.device.send(b"\x05A\x01")
        self.device.see_bytes(b"R\x01\x80\x00\x01")
        window = left = 128
        while code:
            if left == 0:
                self.device.see_bytes(b"\x01")
                left = window
            part, code = code[:left], code[left:]
            left -= len(part)
            self.device.send(part)
        self.device.output = b""
        self.device.send(b"\x04")
        self.device.see_bytes(b"\x04")
        return self.result()

    def test_raw_paste(self):
        self.enter()
        self.assertEqual(self.paste(b"print('short')"), (b"short\r\n", b""))
        code = b"".join(b"x%d = %d\n" % (i, i) for i in range(1000)) + b"print(x999)\n"
        self.assertEqual(self.paste(code), (b"999\r\n", b""))
        self.assertIn(b"ZeroDivisionError", self.paste(b"1/0")[1])

    def test_raw_paste_interrupted(self):
        self.enter()
        self.device.send(b"\x05A\x01")
        self.device.see_bytes(b"R\x01\x80\x00\x01")
        self.device.send(b"print(1\x03")
        self.device.see_bytes(b"\x04")
        self.assertEqual(self.result(), (b"", b"KeyboardInterrupt\r\n"))

    def test_files(self):
        """What mpremote's `fs` commands run."""
        self.enter()
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/a.bin"
            self.assertEqual(self.execute(f"f=open({path!r},'wb')\nw=f.write"), (b"", b""))
            self.assertEqual(self.execute("print(w(b'\\x00\\r\\n\\xff'))"), (b"4\r\n", b""))
            self.assertEqual(self.execute("f.close()"), (b"", b""))
            self.execute(f"f=open({path!r},'rb')\nr=f.read")
            self.assertEqual(self.execute("print(r(256))"), (b"b'\\x00\\r\\n\\xff'\r\n", b""))
            listing, error = self.execute(
                f"import os\nfor f in os.ilistdir({folder!r}):\n print(repr(f), end=',')")
            self.assertRegex(listing, rb"\('a.bin', 32768, \d+(, 4)?\),")
            self.assertEqual(error, b"")


if __name__ == "__main__":
    run_cases(PasteMode, Raw)
