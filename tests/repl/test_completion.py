"""Tab: names, attributes, modules, and objects that do not like to be asked."""

import tempfile
from pathlib import Path

from _console import ConsoleCase, ctrl

from harness.cases import run_cases


class Completion(ConsoleCase):
    def complete(self, typed, result, *before):
        console = self.console().ready()
        for line in before:
            console.run(line)
        console.send(typed + "\t").see(">>> " + result)
        return console

    def test_name(self):
        self.complete("Zero", "ZeroDivisionError")
        self.complete("long_n", "long_name", "long_name = 1")
        self.complete("print(long_n", "print(long_name", "long_name = 1")

    def test_keyword(self):
        self.complete("nonl", "nonlocal")

    def test_attribute(self):
        self.complete("'abc'.capit", "'abc'.capit")  # not a name
        self.complete("text.capit", "text.capitalize", "text = 'abc'")
        self.complete("x = sys.getrec", "x = sys.getrecursionlimit", "import sys")
        self.complete("A.B.inn", "A.B.inner", "class A:\r class B: inner = 1\r")
        self.complete("a.fie", "a.field", "class A: pass\r", "a = A()", "a.field = 1")

    def test_common_part(self):
        console = self.complete("alp", "alpha_", "alpha_one = alpha_two = 1")
        console.send("\t").see("alpha_one       alpha_two", ">>> alpha_")
        console.send("o\t").see(">>> alpha_one")

    def test_list_keeps_the_line(self):
        console = self.console().ready()
        console.run("alpha_one = alpha_two = 1")
        console.send("if 1:\rfoo(alpha_, 2)" + "\x1b[D" * 4 + "\t")
        console.see("alpha_one       alpha_two", ">>> if 1:", "...     foo(alpha_, 2)")
        console.send("one").see(">>> if 1:", "...     foo(alpha_one, 2)")

    def test_private_names_when_asked_for(self):
        console = self.console().ready()
        console.run("class A:\r _hidden = 1\r shown = 2\r")
        console.send("A.\t").see(">>> A.shown")
        console.send(ctrl("U") + "A._hi\t").see(">>> A._hidden")

    def test_nothing(self):
        console = self.complete("no_such_na", "no_such_na")
        console.send(ctrl("U") + "a.b.c.\t").see(">>> a.b.c.")
        console.send(ctrl("U") + "1 + \t").see_text("print")

    def test_indentation(self):
        console = self.console().ready()
        console.send("\tx").see(">>>     x")

    def test_modules(self):
        self.complete("import mat", "import math")
        self.complete("from mat", "from math")
        self.complete("import sys, mat", "import sys, math")
        self.complete("import collections.a", "import collections.abc")

    def test_names_of_a_module(self):
        self.complete("from math import fact", "from math import factorial")
        self.complete("from math import sin, fact", "from math import sin, factorial")

    def test_modules_in_files(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "my_module_1.py").write_text("")
            (Path(folder) / "my_package").mkdir()
            (Path(folder) / "my_package" / "__init__.py").write_text("")
            (Path(folder) / "my_notes.txt").write_text("")
            console = self.console(folder=folder).ready()
            console.send("import my_m\t").see(">>> import my_module_1")
            console.send(ctrl("U") + "import my_\t").see(">>> import my_")
            console.send("\t").see("my_module_1     my_package", ">>> import my_")

    def test_getattr_that_raises(self):
        self.complete("a.x.y", "a.x.y",
                      "class A:\r def __getattr__(self, name): return 1/0\r", "a = A()")
        self.complete("a.x", "a.x", "class A:\r def __dir__(self): return 1/0\r", "a = A()")
        self.complete("a.x", "a.x", "class A:\r def __dir__(self): return 5\r", "a = A()")
        self.complete("a.x", "a.x", "class A:\r def __dir__(self): return [5, None]\r", "a = A()")
        self.complete("a.x.y", "a.x.y", "class A:\r def __getattr__(self, name): exit()\r",
                      "a = A()")

    def test_interrupt(self):
        console = self.console().ready()
        console.run("class A:\r def __dir__(self):\r  print('ask' + 'ed')\r  while 1: pass\r")
        console.run("a = A()")
        console.send("a.x\t").see_text("asked").interrupt()
        console.send(ctrl("U") + "2\r").see("2", ">>>")


if __name__ == "__main__":
    run_cases(Completion)
