# skip-on: asan (does not run adder)
"""Tests the test runner itself: what it accepts, what it finds fault with, what it counts."""

import contextlib
import io
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.fail_alloc import run_fail_alloc  # noqa: E402
from harness.programs import count_program  # noqa: E402
from harness.record import ORACLE, record  # noqa: E402
from harness.script import DirectiveError, find, read_script  # noqa: E402
from harness.suite import difference, problem, run_scripts  # noqa: E402
from harness.transport import ProcessTransport  # noqa: E402

# Stands in for an adder that makes three allocations and survives the failure of each.
FAKE_ADDER = """\
#!/usr/bin/python3
import sys
number = int(sys.argv[2].removeprefix("fail-alloc="))
print("one")
if number <= {allocations}:
    {on_failure}
print("two")
sys.stderr.write("fail-alloc: {allocations} allocations\\n")
"""


class HarnessTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)

    def script(self, source, out=None, err=None, name="script"):
        path = self.folder / f"{name}.py"
        path.write_text(textwrap.dedent(source))
        for suffix, text in ((".out", out), (".err", err)):
            if text is not None:
                path.with_suffix(suffix).write_text(text)
        return read_script(path)

    def problem(self, *arguments, timeout=30):
        script = self.script(*arguments)
        return problem(script, ProcessTransport(ORACLE, timeout=timeout).run(script))

    def test_expected_output_passes(self):
        self.assertIsNone(self.problem("print('a')", "a\n"))

    def test_other_output_fails_with_a_diff(self):
        report = self.problem("print('a')\nprint('c')", "a\nb\n")
        self.assertIn("  -b", report)
        self.assertIn("  +c", report)

    def test_missing_newline_at_the_end_fails(self):
        self.assertIsNotNone(self.problem("print('a', end='')", "a\n"))

    def test_missing_expectation_fails(self):
        self.assertIn("no script.out", self.problem("pass"))

    def test_unexpected_stderr_fails(self):
        self.assertIn("+oops", self.problem("import sys; sys.stderr.write('oops')", ""))

    def test_expected_stderr_names_the_script_without_its_folder(self):
        report = self.problem("# exit: 1\n1/0", "", 'Traceback (most recent call last):\n'
                              '  File "script.py", line 2, in <module>\n    1/0\n    ~^~\n'
                              'ZeroDivisionError: division by zero\n')
        self.assertIsNone(report)

    def test_exit_status(self):
        self.assertIsNone(self.problem("# exit: 3\nraise SystemExit(3)", ""))
        self.assertIn("exited with status 3", self.problem("raise SystemExit(3)", ""))

    def test_signal_is_named(self):
        self.assertIn("SIGABRT", self.problem("import os; os.abort()", ""))

    def test_endless_script_times_out(self):
        self.assertIn("timed out", self.problem("while True: pass", "", timeout=0.5))

    def test_arguments_and_standard_input(self):
        (self.folder / "input.txt").write_text("typed\n")
        self.assertIsNone(self.problem("# args: a 'b c'\n# stdin: input.txt\n"
                                       "import sys; print(sys.argv[1:], input())",
                                       "['a', 'b c'] typed\n"))

    def test_directives_end_with_the_first_line_that_is_no_comment(self):
        script = self.script("# slow\nx = 1\n# exit: 4\n")
        self.assertTrue(script.slow)
        self.assertEqual(script.exit, 0)

    def test_faulty_directives(self):
        for header in ("# needs: wings", "# skip-on: asan", "# exit: x", "# args:"):
            with self.subTest(header), self.assertRaises((DirectiveError, ValueError)):
                self.script(header)

    def test_skipped_scripts_are_neither_passed_nor_failed(self):
        scripts = [self.script("# skip-on: m32 (words too short)", "", name="a"),
                   self.script("# needs: word64", "", name="b"), self.script("", "", name="c")]
        count = run_scripts(ProcessTransport(ORACLE, "m32"), scripts)
        self.assertEqual((count.passed, count.failed, len(count.skipped)), (1, 0, 2))

    def test_each_failure_is_counted(self):
        scripts = [self.script("print(1)", text, name=name) for name, text in
                   (("a", "1\n"), ("b", "2\n"), ("c", "1\n"))]
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            count = run_scripts(ProcessTransport(ORACLE), scripts)
        self.assertEqual((count.passed, count.failed), (2, 1))
        self.assertIn("b.py", printed.getvalue())

    def test_difference_is_cut(self):
        report = difference(b"a\n" * 500, b"b\n" * 500, "stdout")
        self.assertLess(report.count("\n"), 60)
        self.assertIn("more lines", report)

    def test_record_writes_what_cpython_prints_and_spares_what_is_by_hand(self):
        scripts = [self.script("print(6 * 7)", name="a"),
                   self.script("# by-hand: newer message\nprint(1)", "2\n", name="b"),
                   self.script("raise SystemExit(5)", name="c")]
        with contextlib.redirect_stdout(io.StringIO()):
            refused = record(ProcessTransport(ORACLE), scripts)
        self.assertEqual(refused, 1)
        self.assertEqual((self.folder / "a.out").read_text(), "42\n")
        self.assertEqual((self.folder / "b.out").read_text(), "2\n")
        self.assertFalse((self.folder / "c.out").exists())

    def fail_alloc(self, on_failure, allocations=3):
        adder = self.folder / "adder"
        adder.write_text(FAKE_ADDER.format(on_failure=on_failure, allocations=allocations))
        adder.chmod(0o755)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            count = run_fail_alloc(ProcessTransport(adder), [self.script("", "one\ntwo\n")], 100)
        return count.passed, count.failed, printed.getvalue()

    def test_fail_alloc_accepts_memory_errors_and_swallowed_failures(self):
        self.assertEqual(self.fail_alloc("raise MemoryError")[:2], (1, 0))
        self.assertEqual(self.fail_alloc("pass")[:2], (1, 0))

    def test_fail_alloc_finds_crashes_other_errors_and_wrong_output(self):
        for deed in ("import os; os.abort()", "raise ValueError", "print(3)",
                     "print(3); raise MemoryError", "sys.exit(0)"):
            with self.subTest(deed):
                passed, failed, printed = self.fail_alloc(deed)
                self.assertEqual((passed, failed), (0, 1))
                self.assertIn("3 of 3 runs", printed)

    def test_programs_must_close_with_their_counts(self):
        with contextlib.redirect_stdout(io.StringIO()):
            counts = [count_program("program", *case) for case in (
                ("fine\n5 passed, 0 failed\n", 0), ("5 passed, 2 failed\n", 1),
                ("5 passed, 0 failed\n", -11), ("nothing\n", 0), ("1 passed, 0 failed\nmore\n", 0))]
        self.assertEqual([(count.passed, count.failed) for count in counts],
                         [(5, 0), (5, 2), (5, 1), (0, 1), (0, 1)])

    def test_discovery_tells_scripts_from_programs(self):
        scripts, programs = find([Path(__file__).parent])
        self.assertIn(Path(__file__).resolve(), programs)
        self.assertNotIn(Path(__file__).resolve(), scripts)


if __name__ == "__main__":
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(
        unittest.defaultTestLoader.loadTestsFromTestCase(HarnessTest))
    failed = len({getattr(case, "test_case", case) for case, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
