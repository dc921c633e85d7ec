# skip-on: asan (does not run adder)
"""Tests what becomes of Python modules in a program: manifests, and constants of every kind."""

import os
import subprocess
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from freeze import inline_float, without_columns  # noqa: E402
from manifest import Manifest, ManifestError  # noqa: E402

CONFIG = os.environ.get("ADDER_CONFIG", "host")
KINDS = Path(__file__).resolve().parent / "_frozen" / "kinds.py"
# Compares the frozen module with the same source compiled at run time.
CHECK = """\
import gc, kinds, marshal, sys, weakref
space = {"__name__": "kinds"}
with open(sys.argv[1], encoding="utf-8") as file:
    exec(compile(file.read(), "kinds", "exec"), space)
for a, b in zip(kinds.values, space["values"]):
    assert repr(a) == repr(b) and type(a) is type(b) and (a == b or a != a), (a, b)
    assert a != a or hash(a) == hash(b), a
assert kinds.__doc__ == space["__doc__"]
assert kinds.f(1, 2, name_of_parameter_zz=5)[:2] == [1, 5]
code = kinds.f.__code__
assert getattr(kinds.Kind, "attribute" + "_qq") == 1
assert sys.intern("name_of_" + "parameter_zz") is code.co_varnames[2]
setattr(kinds.Kind, kinds.__doc__, 4)
assert getattr(kinds.Kind, space["__doc__"]) == 4
assert sys.intern(kinds.__doc__) is sys.intern("doc" + space["__doc__"][3:])
assert weakref.ref(code)() is code
assert marshal.dumps(marshal.loads(marshal.dumps(code))) == marshal.dumps(code)
try:
    kinds.fails()
except KeyError as error:
    line = error.__traceback__.tb_next.tb_lineno
    assert line == space["fails"].__code__.co_firstlineno + 1, line
gc.collect()
print("same")
"""


class ManifestTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)

    def file(self, name, text=""):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text))
        return path

    def names(self, text):
        manifest = Manifest({"BOARD_DIR": self.folder})
        manifest.read(self.file("manifest.py", text))
        return {name: (module.package, module.level) for name, module in manifest.modules.items()}

    def test_words(self):
        for name in ("a.py", "lib/b.py", "lib/p/__init__.py", "lib/p/q.py", "c/d.py"):
            self.file(name)
        self.file("other/manifest.py", "module('e.py', opt=3)")
        self.file("other/e.py")
        self.assertEqual(self.names("module('a.py')"), {"a": (False, 0)})
        self.assertEqual(self.names("freeze('lib')"),
                         {"b": (False, 0), "p": (True, 0), "p.q": (False, 0)})
        self.assertEqual(self.names("freeze('lib', 'b.py', opt=2)"), {"b": (False, 2)})
        self.assertEqual(self.names("freeze('lib', ('p',))"), {"p": (True, 0), "p.q": (False, 0)})
        self.assertEqual(self.names("package('p', base_path='lib')"),
                         {"p": (True, 0), "p.q": (False, 0)})
        self.assertEqual(self.names("package('p', ('q.py',), base_path='$(BOARD_DIR)/lib')"),
                         {"p.q": (False, 0)})
        self.assertEqual(self.names("include('other')\nmodule('a.py')\nmetadata(version='1')"),
                         {"e": (False, 3), "a": (False, 0)})
        self.assertIn("collections.abc", self.names("require('collections')"))

    def test_what_does_not_exist_is_an_error(self):
        for text in ("module('no.py')", "freeze('no')", "include('no')", "require('no_such')"):
            with self.assertRaises(ManifestError):
                self.names(text)


class ConstantsTest(unittest.TestCase):
    def test_inline_floats(self):
        # The patterns that value.h gives: +-0.0, the ends of the range, what needs a box.
        self.assertEqual(inline_float(0.0, 8), 2)
        self.assertEqual(inline_float(-0.0, 8), 6)
        self.assertIsNone(inline_float(2.0 ** 257, 8))
        self.assertIsNone(inline_float(float("inf"), 8))
        self.assertIsNotNone(inline_float(2.0 ** -254, 8))
        self.assertIsNone(inline_float(2.0 ** 33, 4))

    def test_columns_are_dropped(self):
        handler = bytes([5, 0, 9, 1])
        rows = bytes([3, 2, 1, 0, 7]), bytes([0x83, 1, 4, 2, 0x80, 1, 9])
        self.assertEqual(without_columns(handler + b"\0" + rows[0] + rows[1]),
                         handler + b"\0" + bytes([3, 2]) + bytes([0x83, 1, 4]))
        self.assertEqual(without_columns(b"\0"), b"\0")


class ProgramTest(unittest.TestCase):
    def test_frozen_constants_are_those_of_the_source(self):
        with tempfile.TemporaryDirectory() as scratch:
            manifest, check = Path(scratch, "manifest.py"), Path(scratch, "check.py")
            manifest.write_text("freeze('$(ADDER_DIR)/pylib')\n"
                                f"module('kinds.py', {str(KINDS.parent)!r})\n")
            check.write_text(CHECK)
            program = f"build/{CONFIG}/adder_kinds"
            subprocess.run(["make", "-s", f"CONFIG={CONFIG}", "FROZEN=frozen_kinds", f"PROGRAM={program}",
                            f"FROZEN_MANIFEST={manifest}", program], check=True, cwd=ROOT,
                           env={k: v for k, v in os.environ.items() if not k.startswith("MAKE")})
            result = subprocess.run([ROOT / program, check, KINDS], capture_output=True, timeout=60)
            self.assertEqual((result.stdout, result.stderr), (b"same\n", b""))


if __name__ == "__main__":
    result = unittest.main(exit=False, argv=sys.argv[:1]).result
    failed = len(result.failures + result.errors)
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
