# skip-on: asan (does not run adder)
"""The module machine on emulated boards, its pins seen and driven from outside."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.board import Board  # noqa: E402
from harness.cases import run_cases  # noqa: E402

BLINK = Path(__file__).resolve().parents[2] / "examples" / "blink.py"


class MachineCases:
    board = None
    pins = False
    first_cause = "PWRON_RESET"

    def setUp(self):
        self.machine = Board(self.board, pins=self.pins)
        self.addCleanup(self.machine.kill)
        self.machine.enter()

    def run_code(self, source, expected):
        out, error = self.machine.exec(f"import machine\nfrom machine import Pin\n{source}\n")
        self.assertEqual(error, b"")
        self.assertEqual(out.decode().replace("\r\n", "\n"), expected)

    def test_reset(self):
        self.run_code(f"print(machine.reset_cause() == machine.{self.first_cause})", "True\n")
        self.machine.repl.start("import machine\nmachine.reset()")
        self.machine.read_until(b">>> ")
        self.machine.repl.enter()
        self.run_code("print(machine.reset_cause() == machine.HARD_RESET)", "True\n")

    def test_soft_reset(self):
        self.machine.exec("x = 1")
        out, error = self.machine.exec("import machine\nprint(x)\nmachine.soft_reset()\nprint(2)")
        self.assertEqual((out, error), (b"1\r\n", b""))
        self.run_code("print('x' in globals())", "False\n")

    def test_memory(self):
        self.run_code(
            f"a = {self.free_memory:#x}\n"
            "machine.mem32[a] = 0x12345678\n"
            "print(hex(machine.mem32[a]), hex(machine.mem16[a + 2]), hex(machine.mem8[a + 1]))\n"
            "machine.mem8[a] = -1\n"
            "machine.mem16[a + 2] = 0x1ABCD\n"
            "print(hex(machine.mem32[a]))\n"
            "for bad in (lambda: machine.mem32[a + 1], lambda: machine.mem16[a + 1],\n"
            "            lambda: machine.mem8[-1], lambda: machine.mem8[0:4]):\n"
            "    try:\n        bad()\n"
            "    except (ValueError, OverflowError, TypeError) as e:\n"
            "        print(type(e).__name__)\n",
            "0x12345678 0x1234 0x56\n0xabcd56ff\nValueError\nValueError\nOverflowError\n"
            "TypeError\n")

    def test_bad_address_is_reported_and_resets(self):
        self.machine.repl.start(f"import machine\nprint(machine.mem32[{self.unmapped:#x}])")
        report = self.machine.read_until(b">>> ")
        self.assertIn(b"*** hardware fault", report)
        self.machine.repl.enter()
        self.run_code("print(machine.reset_cause() == machine.FAULT_RESET)", "True\n")

    def test_chip(self):
        self.run_code(f"print(machine.freq(), len(machine.unique_id()))\nmachine.idle()",
                      f"{self.machine.facts['CPU_HZ']} {self.id_length}\n")
        self.run_code("s = machine.disable_irq()\nt = machine.disable_irq()\n"
                      "machine.enable_irq(t)\nmachine.enable_irq(s)\nprint('still here')",
                      "still here\n")

    def test_masked_interrupts_end_with_the_program(self):
        self.run_code("machine.disable_irq()", "")
        self.run_code("print(1)", "1\n")

    def test_names_of_pins(self):
        name, number = self.named_pin
        if name is None:
            self.run_code("print(dir(Pin.board), dir(Pin.cpu))", "[] []\n")
            number, wrong = 0, "0, "
        else:
            self.run_code(f"p = Pin.board.{name}\nprint(p is Pin({number}), p is Pin('{name}'),\n"
                          f"p is Pin.cpu.GPIO{number}, p is Pin('GPIO{number}'), p is Pin(p),\n"
                          f"'{name}' in dir(Pin.board))", " ".join(["True"] * 6) + "\n")
            wrong = ""
        self.run_code(
            f"for bad in ({wrong}-1, 99, 1 << 70, 'NONE', 'GPIO', 'GPIO99', 'GPIO00', ''):\n"
            "    try:\n        Pin(bad)\n        print(bad)\n"
            "    except ValueError as e:\n        pass\n"
            "for bad in (None, 1.0, []):\n"
            "    try:\n        Pin(bad)\n"
            "    except TypeError as e:\n        print(e)\n"
            "print(hasattr(Pin.board, 'NONE'), hasattr(Pin.cpu, 'GPIO99'))\n",
            "'NoneType' object cannot be interpreted as an integer\n"
            "'float' object cannot be interpreted as an integer\n"
            "'list' object cannot be interpreted as an integer\nFalse False\n")


class MicrobitTest(MachineCases, unittest.TestCase):
    board = "microbit"
    pins = True
    free_memory = 0x20003640  # the unused end of the C stack, behind its guard
    unmapped = 0x60000000
    id_length = 8
    named_pin = ("P0", 3)
    first_cause = "HARD_RESET"  # RESETREAS, like all of POWER, reads 1 in the emulator

    def changes(self, pin):
        return [level for number, level in self.machine.pin_changes() if number == pin]

    def test_outputs_are_seen_outside(self):
        self.run_code("p = Pin('ROW1', Pin.OUT, value=1)\np.off()\np(1)\np.toggle()\np.value(5)\n"
                      "print(p, p.value())", "Pin(13, mode=Pin.OUT) 1\n")
        self.assertEqual(self.changes(13), [1, 0, 1, 0, 1])

    def test_inputs_follow_pulls_and_outside(self):
        self.run_code("p = Pin('BUTTON_A', Pin.IN, Pin.PULL_UP)\nprint(p, p.value(), p.pull())",
                      "Pin(17, mode=Pin.IN, pull=Pin.PULL_UP) 1 1\n")
        self.machine.set_pin(17, 0)
        self.run_code("p = Pin(17)\nprint(p(), p.mode() == Pin.IN)\np.init(pull=None)\n"
                      "print(p.pull())", "0 True\nNone\n")

    def test_open_drain(self):
        self.run_code("p = Pin('P2', Pin.OPEN_DRAIN, Pin.PULL_UP, value=0)\nprint(p())\np.on()\n"
                      "print(p(), p)",
                      "0\n1 Pin(1, mode=Pin.OPEN_DRAIN, pull=Pin.PULL_UP)\n")
        self.machine.set_pin(1, 0)
        self.run_code("print(Pin(1).value())", "0\n")

    def test_blink(self):
        out, error = self.machine.exec(BLINK.read_bytes())
        self.assertEqual((out, error), (b"1\r\n0\r\n" * 3, b""))
        self.assertEqual(self.changes(13)[-6:], [1, 0] * 3)


class Mps2Test(MachineCases, unittest.TestCase):
    board = "mps2-an386"
    pins = True
    free_memory = 0x20001000
    unmapped = 0x60000000
    id_length = 8
    named_pin = ("LED1", 1)

    def test_leds(self):
        self.run_code("p = Pin('LED1', Pin.OUT, value=1)\np.off()\nprint(p.value(), p)\np.on()",
                      "0 Pin(1, mode=Pin.OUT)\n")
        self.machine.pin_changes()
        self.assertIn("'USERLED1' color:green intensity 0% -> 100%", self.machine.trace())

    def test_impossible_settings(self):
        self.run_code("for setting in (Pin.IN, Pin.PULL_UP), (Pin.OUT, Pin.PULL_UP), (7, None):\n"
                      "    try:\n        Pin('LED0', *setting)\n"
                      "    except ValueError as e:\n        print(e)\n",
                      "pin 0 cannot do that\npin 0 cannot do that\ninvalid pin mode: 7\n")

    def test_blink(self):
        out, error = self.machine.exec(BLINK.read_bytes())
        self.assertEqual(error, b"")
        self.assertIn(out, (b"1\r\n0\r\n" * 3, b"0\r\n1\r\n" * 3))


class Rv32Test(MachineCases, unittest.TestCase):
    board = "rv32-virt"
    free_memory = 0x803FF000  # behind the program in its flash, which is RAM here
    unmapped = 0xF0000000
    id_length = 0
    named_pin = (None, 0)


if __name__ == "__main__":
    run_cases(MicrobitTest, Mps2Test, Rv32Test)
