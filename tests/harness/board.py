"""A board in its emulator, as tests drive it: serial line, raw REPL, pins, time, memory."""

import re
import sys
import time

from .script import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from board_facts import board_names, number, read_board  # noqa: E402, F401
from byte_stream import StreamError  # noqa: E402, F401
from emulator import Emulator  # noqa: E402
from raw_repl import CTRL_C, RawRepl, RawReplError  # noqa: E402, F401

# 64 ns for each instruction: about what a Cortex-M0 at 16 MHz takes.
ICOUNT_SHIFT = 6
INSTRUCTIONS_PER_US = 1000 / (1 << ICOUNT_SHIFT)

PIN_LINE = re.compile(r"nrf51_gpio_update_output_irq\D*line (\d+) value (\d+)", re.I)


class Board(Emulator):
    """Boots the firmware of a board; use it in a `with` statement.

    With `count` emulated time follows the instructions, INSTRUCTIONS_PER_US of them in one of the
    board's microseconds, and is the same in each run. With `pins` levels can be seen and set."""

    def __init__(self, name, firmware=None, count=False, pins=False, options=()):
        self.facts = read_board(name)
        super().__init__(name, firmware, icount=ICOUNT_SHIFT if count else None,
                         trace=self.facts.get("EMULATOR_PIN_TRACE") if pins else None,
                         qtest=pins, options=options)
        self.repl = RawRepl(self)

    def enter(self):
        """Waits for the prompt after the start, then gets the raw one."""
        self.read_until(b">>> ")
        self.repl.enter()

    def exec(self, source, timeout=10):
        """Runs a program at the raw prompt; returns (output, traceback)."""
        return self.repl.exec(source, timeout)

    def interrupt(self):
        self.write(CTRL_C)

    def kill(self):
        self.close()

    def pin_changes(self, wait=0.05):
        """(pin, level) of the outputs' changes since the start, after `wait` seconds for the last
        to arrive."""
        time.sleep(wait)
        return [(int(pin), int(level)) for pin, level in PIN_LINE.findall(self.trace())]

    def set_pin(self, pin, level):
        """Drives an input pin from outside."""
        self.command_qtest(f"set_irq_in {self.facts['EMULATOR_PIN_INPUT']} unnamed-gpio-in "
                           f"{pin} {level}")

    def read_memory(self, address, count):
        """Bytes of RAM; needs `pins`."""
        return bytes.fromhex(self.command_qtest(f"read {address:#x} {count:#x}")[0][2:])

    def stack_peak(self):
        """Most bytes of C stack ever used: RAM starts as zeros, and only use changes it."""
        size = number(self.facts, "STACK_SIZE")
        top = number(self.facts, "RAM_ORIGIN") + number(self.facts, "RAM_SIZE")
        # The lowest words may be guard words.
        return len(self.read_memory(top - size, size)[8:].lstrip(b"\0"))
