"""The command line: options, where the program comes from, exit statuses, messages."""

import os
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from _console import ADDER, run_adder

from harness.cases import run_cases
from harness.script import ROOT


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="adder-work-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return str(path)

    def check(self, arguments, output, status=0, error="", **options):
        result = run_adder(*arguments, folder=self.folder, **options)
        self.assertEqual(result, (status, output, error))

    def check_error(self, arguments, last_line, status=1, **options):
        got, _, error = run_adder(*arguments, folder=self.folder, **options)
        self.assertEqual((got, error.splitlines()[-1:]), (status, [last_line]))

    def test_help_and_version(self):
        status, output, error = run_adder("-h")
        self.assertEqual((status, error), (0, ""))
        for option in ("-c", "-m", "-i", "-v", "-O", "heapsize=", "emit=", "compile-only"):
            self.assertIn(option, output)
        status, output, error = run_adder("--version")
        self.assertEqual((status, error), (0, ""))
        self.assertRegex(output, r"^Adder \d+\.\d+\.\d+ on \d{4}-\d\d-\d\d; linux \[.*\] version\n$")

    def test_invalid_options(self):
        message = "Invalid command line arguments. Use -h option for help."
        for arguments in (["-"], ["-z"], ["--nonsense"], ["-X"], ["-X", "nonsense"], ["-c"], ["-m"],
                          ["-Ox"], ["-X", "emit=other"], ["-X", "heapsize=10"],
                          ["-X", "heapsize=1Mx"], ["-X", "heapsize=-5"], ["-X", "heapsize="]):
            self.check_error(arguments, message)

    def test_precompiled_program(self):
        path = self.write("program.py", "import sys\nprint(__name__, sys.argv[1:])\n1 / 0\n")
        self.check(["-m", "adder_cross", path], "")
        precompiled = path.replace(".py", ".mpy")
        self.check_error([precompiled, "a"], "ZeroDivisionError: division by zero")
        self.assertEqual(run_adder(precompiled, "a", folder=self.folder)[1], "__main__ ['a']\n")
        self.check_error([self.write("bad.mpy", "M junk")], "ValueError: incompatible .mpy file")

    def test_command(self):
        print_argv = "import sys; print(sys.argv, __name__)"
        self.check(["-c", print_argv], "['-c'] __main__\n")
        self.check(["-c", print_argv, "-c", "a b", "é漢"], "['-c', '-c', 'a b', 'é漢'] __main__\n")
        self.check(["-c", ""], "")
        self.check_error(["-c", "1/0"], "ZeroDivisionError: division by zero")
        self.check_error(["-c", "x = = 1"], "SyntaxError: invalid syntax")

    def test_file(self):
        path = self.write("prog.py", "import sys, mine\nprint(sys.argv, __name__, mine.x)\n")
        self.write("mine.py", "x = 'beside'\n")
        self.check([path, "-i", "--", "b"], f"[{path!r}, '-i', '--', 'b'] __main__ beside\n")
        self.check(["prog.py"], "['prog.py'] __main__ beside\n")
        name = self.write("naïve é.py", "print(1)\n")
        self.check([name], "1\n")

    def test_file_beginnings(self):
        self.check([self.write("a.py", "\ufeffprint(1)\n")], "1\n")
        self.check([self.write("b.py", "#!/usr/bin/env adder\nprint(2)")], "2\n")
        self.check([self.write("c.py", "")], "")
        self.check([self.write("d.py", "print(3)\r\nif 1:\r\n  print('''a\r\nb''')\r\n")],
                   "3\na\nb\n")

    def test_missing_file(self):
        self.check(["nofile.py"], "", 2,
                   f"{ADDER}: can't open file 'nofile.py': [Errno 2] No such file or directory\n")
        unreadable = self.write("secret.py", "")
        os.chmod(unreadable, 0)
        if os.geteuid() != 0:
            self.check([unreadable], "", 2,
                       f"{ADDER}: can't open file '{unreadable}': [Errno 13] Permission denied\n")

    def test_folder(self):
        self.check([str(self.folder)], "", 1,
                   f"{ADDER}: can't find '__main__' module in '{self.folder}'\n")
        self.write("app/__main__.py", "import helper, sys\nprint(helper.x, __name__, sys.argv)\n")
        self.write("app/helper.py", "x = 5\n")
        self.check(["app"], "5 __main__ ['app']\n")

    def test_module(self):
        self.write("mod.py", "import sys\nprint(__name__, sys.argv[1:])\n")
        self.check(["-m", "mod", "a", "-b"], "__main__ ['a', '-b']\n")
        self.write("pack/__init__.py", "")
        self.write("pack/__main__.py", "print('main of', __package__)\n")
        self.write("pack/sub.py", "from . import __name__ as n\nprint(n)\n")
        self.check(["-m", "pack"], "main of pack\n")
        self.check(["-m", "pack.sub"], "pack\n")
        status, output, error = run_adder("-m", "no_such_module", folder=self.folder)
        self.assertEqual((status, output), (1, ""))
        self.assertIn("No module named no_such_module", error.replace("'", ""))

    def test_standard_input(self):
        self.check([], "[] __main__\n", stdin=b"import sys\nprint(sys.argv, __name__)\n")
        self.check([], "", stdin=b"")
        self.check([], "if\n", stdin=b"if 1:\n  print('if')")
        status, _, error = run_adder(stdin=b"x = 1\n\n1/0\n")
        self.assertEqual((status, error), (
            1, 'Traceback (most recent call last):\n  File "<stdin>", line 3, in <module>\n'
            "    1/0\n    ~^~\nZeroDivisionError: division by zero\n"))
        status, output, error = run_adder(stdin=b"a\0b")
        self.assertEqual((status, output), (1, ""))
        self.assertIn("null bytes", error)

    def test_statuses(self):
        for code, status, error in (("", 0, ""), ("0", 0, ""), ("5", 5, ""), ("300", 44, ""),
                                    ("-1", 255, ""), ("True", 1, ""), ("None", 0, ""),
                                    ("2**70", 255, ""), ("'é'", 1, "é\n"), ("1.5", 1, "1.5\n")):
            self.check(["-c", f"raise SystemExit({code})"], "", status, error)
            self.check(["-c", f"import sys; sys.exit({code})"], "", status, error)
        self.check(["-c", "raise SystemExit(1, 2)"], "", 1, "(1, 2)\n")
        self.check(["-c", "import sys; sys.stderr = None; sys.exit('x')"], "", 1)
        self.check_error(["-c", "raise ValueError"], "ValueError")
        self.check_error(["-c", "raise KeyboardInterrupt"], "KeyboardInterrupt", -signal.SIGINT)
        self.check(["-c", "try: exit(3)\nfinally: print('finally')"], "finally\n", 3)

    def test_optimisation(self):
        program = "def f(): 'doc'\nprint(__debug__, f.__doc__)\nassert False"
        self.check_error(["-c", program], "AssertionError")
        self.check(["-O", "-c", program], "False doc\n")
        self.check(["-OO", "-c", program], "False None\n")
        self.check(["-O2", "-c", program], "False None\n")
        self.check(["-O0", "-c", "print(__debug__)"], "True\n")

    def test_warnings(self):
        program = self.write("prog.py", "x = '\\d'\nimport warnings\nwarnings.warn('mine')\n")
        mine = f"{program}:3: UserWarning: mine\n  warnings.warn('mine')\n"
        self.check([program], "", 0, mine)
        escape = f"{program}:1: SyntaxWarning: \"\\d\" is an invalid escape sequence."
        status, output, error = run_adder("-W", "default", program)
        self.assertEqual((status, output), (0, ""))
        self.assertTrue(error.startswith(escape) and error.endswith(mine), error)
        status, _, error = run_adder("-Werror", program)
        self.assertEqual((status, error.splitlines()[0]), (1, f'  File "{program}", line 1'))
        self.assertIn('SyntaxError: "\\d" is an invalid escape sequence.', error)
        self.check(["-W", "ignore::UserWarning", program], "")
        self.check(["-W", "i", "-Wdefault:other", program], "")
        self.check(["-W", "nonsense", "-c", "import warnings"], "", 0,
                   "Invalid -W option ignored: invalid action: 'nonsense'\n")
        self.check_error(["-W"], "Invalid command line arguments. Use -h option for help.")

    def test_heap_size(self):
        program = "x = bytearray(500_000); print(len(x))"
        self.check(["-X", "heapsize=2M", "-c", program], "500000\n")
        self.check_error(["-X", "heapsize=200K", "-c", program],
                         "MemoryError")

    def test_compile_only(self):
        self.check(["-X", "compile-only", "-c", "print(1)"], "")
        self.check_error(["-X", "compile-only", "-c", "x = ("], "SyntaxError: '(' was never closed")
        self.check(["-X", "compile-only", self.write("p.py", "print(1)\n")], "")

    def test_emit(self):
        for emitter in ("bytecode", "native", "viper"):
            self.check(["-X", f"emit={emitter}", "-c", "print(1)"], "1\n")

    def test_verbose(self):
        status, output, error = run_adder("-v", "-c", "print('x' * 2)")
        self.assertEqual(status, 0)
        self.assertIn("xx\n", output)
        self.assertIn("CALL", (output + error).upper())

    def test_path(self):
        self.write("lib/there.py", "x = 'there'\n")
        self.write("home/here.py", "x = 'here'\n")
        self.check(["-c", "import sys, there; print(sys.path, there.x)"],
                   "['', '/nowhere', 'lib'] there\n", MICROPYPATH="/nowhere:lib")
        home = str(self.folder / "home")
        program = "import sys, here; print(sys.path[1:], here.x)"
        result = subprocess.run([ADDER, "-c", program], capture_output=True, text=True, check=False,
                                cwd=self.folder, env={"HOME": home, "MICROPYPATH": "~:.frozen"})
        self.assertEqual(result.stdout, f"[{home!r}, '.frozen'] here\n")
        self.check(["-c", "import sys; print(sys.path[1], sys.path[3])"],
                   ".frozen /usr/lib/micropython\n")

    def test_closed_pipe(self):
        script = self.write("much.py", "while True: print('x' * 100)\n")
        with subprocess.Popen([ADDER, script], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.read(1000)
            process.stdout.close()
            error = process.stderr.read()
        self.assertTrue(error.endswith(b"BrokenPipeError: [Errno 32] Broken pipe\n"), error)
        self.assertEqual(process.returncode, 1)

    def test_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([ADDER, "-c", "print(1)"], stdout=full, stderr=subprocess.PIPE,
                                    check=False)
        self.assertEqual(result.returncode, 120)
        self.assertIn(b"No space left on device", result.stderr)

    def test_closed_streams(self):
        command = f"{ADDER} -c 'print(1)' >&-"
        self.assertIn(subprocess.run(command, shell=True, stderr=subprocess.PIPE,
                                     check=False).returncode, (1, 120))
        command = f"{ADDER} -c 'import sys; print(sys.stdin.read())' <&-"
        self.assertEqual(subprocess.run(command, shell=True, capture_output=True,
                                        check=False).returncode, 1)

    def test_flush(self):
        program = ("import sys\nprint('a', flush=True)\nsys.stdin.read(1)\n"
                   "sys.stdout.write('b'); sys.stdout.flush()\nsys.stdin.read(1)\nprint('c')")
        with subprocess.Popen([ADDER, "-c", program], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            self.assertEqual(os.read(process.stdout.fileno(), 10), b"a\n")
            os.write(process.stdin.fileno(), b"1")
            self.assertEqual(os.read(process.stdout.fileno(), 10), b"b")
            os.write(process.stdin.fileno(), b"2")
            self.assertEqual(os.read(process.stdout.fileno(), 10), b"c\n")

    def test_streams_in_order(self):
        program = "import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)\n1/0"
        result = subprocess.run([ADDER, "-c", program], stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, check=False)
        self.assertEqual(result.stdout.splitlines()[:4],
                         ["1", "2", "3", "Traceback (most recent call last):"])

    def test_arguments_that_are_not_utf_8(self):
        result = subprocess.run([ADDER.encode(), b"-c", b"import sys; print(ascii(sys.argv))",
                                 b"\xff\xe9"], capture_output=True, check=False)
        self.assertEqual((result.returncode, result.stdout), (0, b"['-c', '\\udcff\\udce9']\n"))

    def test_inspect_without_terminal(self):
        status, output, _ = run_adder("-i", "-c", "x = 5", stdin=b"x\r\nexit(4)\r\n")
        self.assertEqual(status, 4)
        self.assertIn("\n5\n", output.replace("\r", ""))


class Examples(unittest.TestCase):
    """The programs of examples/ print what CPython prints for them."""

    def test_examples(self):
        for name, *arguments in (("hello.py", "Ada", "Grace"), ("hello.py",), ("shapes.py",),
                                 ("primes.py", "100"), ("inventory.py",)):
            path = str(ROOT / "examples" / name)
            oracle = subprocess.run([sys.executable, path, *arguments], capture_output=True,
                                    text=True, check=True)
            self.assertEqual(run_adder(path, *arguments), (0, oracle.stdout, ""))


if __name__ == "__main__":
    if sys.platform != "linux":
        sys.exit("needs Linux")
    run_cases(CommandLine, Examples)
