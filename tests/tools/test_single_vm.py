# skip-on: asan (does not run adder)
"""tools/single_vm.py: what becomes of parameters, arguments, variables and other uses of `vm`."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.cases import run_cases  # noqa: E402

TOOL = Path(__file__).resolve().parents[2] / "tools" / "single_vm.py"


def rewritten(text):
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.i", Path(folder) / "out.i"
        source.write_text(text)
        subprocess.run([sys.executable, TOOL, source, "--at", "0x20000000", "--out", out], check=True)
        return out.read_text()


class SingleVm(unittest.TestCase):
    def check(self, before, after):
        self.assertEqual(rewritten(before), after)

    def test_parameters(self):
        self.check("Value f(Vm *vm, Value v);", "Value f(Value v);")
        self.check("void f(Vm *vm);", "void f(void);")
        self.check("void f(Vm *vm)\n{\n}", "void f(void)\n{\n}")
        self.check("void f(Builder *b, const Vm *vm, int n);", "void f(Builder *b, int n);")
        self.check("void f(Builder *b, struct Vm *vm);", "void f(Builder *b);")
        self.check("Value (*body)(Vm *, void *), (*start)(Vm *);", "Value (*body)(void *), (*start)(void);")

    def test_arguments(self):
        self.check("f(vm, x); g(vm); h(x, vm); i(x, vm, y);", "f(x); g(); h(x); i(x, y);")
        self.check("f(b->vm, g(p->unit->vm), &firmware.vm);", "f(g());")
        self.check("f(vm, g(vm, h(vm)));", "f(g(h()));")
        self.check("host->write(vm, x);", "host->write(x);")

    def test_across_lines_and_marks(self):
        self.check('f(vm,\n  x,\n# 3 "vm.c" 2\n  vm);', 'f(x);')

    def test_other_uses(self):
        here = "((Vm *)0x20000000)"
        self.check("vm->top = 1;", f"{here}->top = 1;")
        self.check("b->vm->top = (void *)vm;", f"{here}->top = (void *){here};")
        self.check("return vm == NULL;", f"return {here} == NULL;")
        self.check("Vm *vm = builder->vm; f(vm);", " f();")
        self.check("(Heap *)(void *)(vm)", f"(Heap *)(void *)({here})")

    def test_left_alone(self):
        for text in ["struct S { Vm *vm; };", "struct S { Vm vm; };", 'f("vm, vm", \'v\');', "b->vm = other;",
                     "vm_call(x, vm_top);", "(Vm *)heap", "sizeof(Vm)", "f(svm, vms);"]:
            self.check(text, text)

    def test_members_are_still_set(self):
        self.check("b->vm = vm;", "b->vm = ((Vm *)0x20000000);")
        self.check("S s = {.vm = vm, .n = 1};", "S s = {.vm = ((Vm *)0x20000000), .n = 1};")


if __name__ == "__main__":
    run_cases(SingleVm)
