"""The history: within a session, across sessions, on odd files."""

import os
import tempfile
from pathlib import Path

from _console import ConsoleCase, DOWN, UP, ctrl

from harness.cases import run_cases


class History(ConsoleCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="adder-home-")
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        self.file = Path(folder.name) / ".micropython.history"

    def session(self, *lines):
        console = self.console(home=self.home).ready()
        for line in lines:
            console.run(line)
        return console

    def end(self, console):
        console.send(ctrl("D"))
        self.assertEqual(console.finish(), 0)

    def test_up_and_down(self):
        console = self.session("1", "2", "3")
        console.send(UP).see(">>> 3")
        console.send(UP + UP).see(">>> 1")
        console.send(UP).see(">>> 1")
        console.send(DOWN).see(">>> 2")
        console.send(ctrl("P")).see(">>> 1")
        console.send(ctrl("N") * 2).see(">>> 3")

    def test_draft_comes_back(self):
        console = self.session("1")
        console.send("draft" + UP).see(">>> 1")
        console.send(DOWN).see(">>> draft")

    def test_edited_entry(self):
        console = self.session("100")
        console.send(UP + "5\r").see("1005", ">>>")
        console.send(UP + UP).see(">>> 100")

    def test_same_line_once(self):
        console = self.session("1", "2", "2")
        console.send(UP * 2).see(">>> 1")

    def test_next_session(self):
        self.end(self.session("1", "if 1:\r'a\\n'\r", "'é'"))
        self.assertEqual(self.file.stat().st_mode & 0o777, 0o600)
        console = self.session()
        console.send(UP).see(">>> 'é'")
        console.send(UP).see(">>> if 1:", "...     'a\\n'")
        console.send(UP * 2).see(">>> 1")
        self.end(self.console(home=self.home).ready())

    def test_sessions_at_the_same_time(self):
        one = self.session("1")
        two = self.session("2")
        one.run("3")
        self.end(one)
        self.end(two)
        console = self.session()
        console.send(UP).see(">>> 3")
        console.send(UP).see(">>> 2")
        console.send(UP).see(">>> 1")

    def test_kept_when_killed(self):
        self.session("123").close()
        self.session().send(UP).see(">>> 123")

    def test_kept_by_exit(self):
        console = self.session("5")
        console.send("exit()\r")
        console.finish()
        self.session().send(UP).see(">>> exit()")

    def test_odd_file(self):
        self.file.write_bytes(b"\x00\xff\x1b[2J\n\n\\\nx" + b"y" * 100000 + b"\n1\n")
        console = self.session()
        console.send(UP).see(">>> 1")
        console.send(UP * 5 + ctrl("C")).ready()
        self.assertEqual(console.run("2"), ["2"])

    def test_large_file_is_cut(self):
        self.file.write_text("".join(f"line{i}\n" for i in range(20000)))
        console = self.session()
        console.send(UP).see(">>> line19999")
        self.assertLess(self.file.stat().st_size, 40000)

    def test_no_file(self):
        self.file.mkdir()
        console = self.session("1")
        console.send(UP).see(">>> 1")
        os.rmdir(self.file)

    def test_no_home(self):
        console = self.console(home=self.home, HOME=None).ready()
        self.assertEqual(console.run("1"), ["1"])


if __name__ == "__main__":
    run_cases(History)
