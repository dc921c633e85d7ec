# skip-on: asan (does not run adder)
"""Tests start-up, console, clock, pins, faults and reset of each board, by means of the
echo program (ports/baremetal/main_echo.c) that its firmware is with CORE=0."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.board import Board, number  # noqa: E402
from harness.cases import run_cases  # noqa: E402
from harness.script import ROOT  # noqa: E402

COUNTER_OF_MPS2 = 0x40028018
RESET_CAUSES = {"hard": 1, "fault": 3}


def checksum(data):
    total = 0
    for byte in data:
        total = (total * 31 + byte) & 0xFFFFFFFF
    return total


class HalCases:
    """The tests of every board; a subclass names the board."""

    board = None
    unmapped = 0x60000000
    flood = 1 << 16  # the emulators take up to 80 us for each byte

    def boot(self, **options):
        board = Board(self.board, ROOT / "build" / f"{self.board}-hal" / "firmware.elf", **options)
        self.addCleanup(board.close)
        board.read_until(b"ready\r\n")
        return board

    def ask(self, board, command, *wanted):
        """Gives a command and returns the numbers after the words that it prints."""
        board.write(f"!{command}\r".encode())
        board.read_until(f"!{command}\r\n".encode())
        values = []
        for word in wanted:
            board.read_until(word.encode() + b" ")
            values.append(int(board.read_until(b"\r\n")))
        return values

    def test_echo(self):
        board = self.boot()
        every_byte = bytes(byte for byte in range(256) if byte != 13) * 3
        board.write(every_byte)
        self.assertEqual(board.read_exactly(len(every_byte)), every_byte)

    def test_memory_facts(self):
        board = self.boot()
        heap, stack = self.ask(board, "facts", "heap", "stack")
        self.assertEqual(stack, number(board.facts, "STACK_SIZE"))
        self.assertLess(heap, number(board.facts, "RAM_SIZE") - stack)
        self.assertGreater(heap, number(board.facts, "RAM_SIZE") - stack - 4096)

    def test_nothing_is_lost_when_the_reader_is_slow(self):
        board = self.boot()
        data = bytes(1 + i * 7 % 255 for i in range(50000))
        self.ask(board, "count")
        board.read_until(b"counting\r\n")
        board.write(data + b"\0", timeout=60)
        board.read_until(b"count ", 60)
        self.assertEqual(int(board.read_until(b"\r\n")), len(data))
        board.read_until(b"sum ")
        self.assertEqual(int(board.read_until(b"\r\n")), checksum(data))

    def test_flood_of_one_line(self):
        board = self.boot()
        garbage = bytes(b if b != 13 else 0 for b in range(256)) * (self.flood // 256)
        board.write(garbage, timeout=120)
        board.write(b"\r")
        board.read_until(b"\r\n", 60)
        self.assertGreater(self.ask(board, "us", "us")[0], 0)

    def test_interrupt_character_stops_a_program(self):
        board = self.boot()
        self.ask(board, "spin")
        board.read_until(b"spinning\r\n")
        board.write(b"\x03")
        board.read_until(b"interrupted\r\n")

    def test_interrupt_character_is_found_behind_typed_ahead_text(self):
        board = self.boot()
        self.ask(board, "spin")
        board.read_until(b"spinning\r\n")
        board.write(b"x" * 20000 + b"\x03")
        board.read_until(b"interrupted\r\n")
        board.write(b"!ms\r")
        self.assertEqual(board.read_until(b"!ms\r\n"), b"!ms\r\n")

    def test_interrupt_character_is_data_when_not_set(self):
        board = self.boot()
        board.write(b"a\x03b")
        self.assertEqual(board.read_exactly(3), b"a\x03b")

    def test_interrupt_character_wakes_a_sleeper(self):
        board = self.boot()
        board.write(b"!sleep 100000\r")
        board.read_until(b"\r\n")
        board.write(b"z" * 5000 + b"\x03")
        board.read_until(b"interrupted ")
        self.assertEqual(board.read_until(b"\r\n"), b"1\r\n")

    def test_clock_progresses_with_emulated_time(self):
        board = self.boot()
        first, = self.ask(board, "us", "us")
        slept, _, interrupted = self.ask(board, "sleep 300", "slept", "wakes", "interrupted")
        second, = self.ask(board, "us", "us")
        milliseconds, = self.ask(board, "ms", "ms")
        self.assertEqual(interrupted, 0)
        self.assertGreaterEqual(slept, 300000)
        self.assertLess(slept, 600000)
        self.assertGreaterEqual(second - first, slept)
        self.assertLess(milliseconds - second // 1000, 1000)

    def test_sleeping_halts_the_processor(self):
        board = self.boot(count=True)
        slept, wakes, _ = self.ask(board, "sleep 200", "slept", "wakes", "interrupted")
        self.assertGreaterEqual(slept, 200000)
        self.assertLess(slept, 250000)
        self.assertLess(wakes, 5)

    def test_random_words_differ(self):
        board = self.boot()
        words = [self.ask(board, "random", "random")[0] for _ in range(20)]
        self.assertEqual(len(set(words)), len(words))

    def test_reset_and_exit(self):
        board = self.boot()
        self.ask(board, "reset")
        board.read_until(b"ready\r\n")
        self.assertEqual(self.ask(board, "facts", "cause")[0], RESET_CAUSES["hard"])
        board.write(b"!exit 42\r")
        self.assertEqual(board.wait(), 42)

    def check_fault(self, board, command, headline):
        self.ask(board, command)
        report = board.read_until(b"ready\r\n")
        self.assertIn(b"*** " + headline, report)
        self.assertIn(b"*** restarting", report)
        self.assertEqual(self.ask(board, "facts", "cause")[0], RESET_CAUSES["fault"])
        return report

    def test_faults_are_reported_and_reset(self):
        board = self.boot()
        report = self.check_fault(board, "trap", b"hardware fault")
        self.assertRegex(report, rb"\r\npc [0-9a-f]{8}\r\n")
        self.check_fault(board, f"peek {self.unmapped}", b"hardware fault")

    def test_stack_overflow_is_reported(self):
        board = self.boot()
        self.assertEqual(self.ask(board, "recurse 5", "sum"), [15])
        self.check_fault(board, "recurse 100000", b"stack overflow")


class MicrobitTest(HalCases, unittest.TestCase):
    board = "microbit"

    def test_pin_names(self):
        board = self.boot()
        count, p0, button = self.ask(board, "pins", "count", "P0", "BUTTON_B")
        self.assertEqual((count, p0, button), (32, 3, 26))

    def test_outputs_are_seen_outside(self):
        board = self.boot(pins=True)
        for command in ("out 13 1", "out 14 0", "toggle 13", "toggle 13"):
            self.ask(board, command)
        changes = [change for change in board.pin_changes() if change[0] in (13, 14)]
        self.assertEqual(changes, [(13, 1), (14, 0), (13, 0), (13, 1)])
        self.assertEqual(self.ask(board, "read 13", "level"), [1])

    def test_inputs_follow_pulls_and_outside(self):
        board = self.boot(pins=True)
        self.assertEqual(self.ask(board, "in 17 1", "level"), [1])
        self.assertEqual(self.ask(board, "in 17 2", "level"), [0])
        for level in (1, 0, 1):
            board.set_pin(17, level)
            self.assertEqual(self.ask(board, "read 17", "level"), [level])

    def test_open_drain_floats_high(self):
        board = self.boot(pins=True)
        self.ask(board, "drain 5 0", "can")
        self.assertEqual(self.ask(board, "read 5", "level"), [0])
        self.ask(board, "toggle 5")
        self.assertEqual(self.ask(board, "read 5", "level"), [1])
        board.set_pin(5, 0)
        self.assertEqual(self.ask(board, "read 5", "level"), [0])

    def test_clock_does_not_wrap_with_its_counter(self):
        # sleep=off lets emulated time jump from one event to the next.
        board = self.boot(options=["-icount", "shift=6,sleep=off"])
        slept, _, _ = self.ask(board, "sleep 20000000", "slept", "wakes", "interrupted")
        self.assertGreaterEqual(slept, 20000000000)
        self.assertLess(slept, 20001000000)

    def test_random_is_noise(self):
        board = self.boot()
        self.assertEqual(self.ask(board, "facts", "id", "noise"), [8, 1])


class Mps2Test(HalCases, unittest.TestCase):
    board = "mps2-an386"

    def test_leds(self):
        board = self.boot(pins=True)
        self.assertEqual(self.ask(board, "out 1 1", "can"), [1])
        self.assertEqual(self.ask(board, "out 9 0", "can"), [1])
        self.assertEqual(self.ask(board, "in 9 0", "can"), [0])
        self.assertEqual(self.ask(board, "in 10 0", "can"), [1])
        board.pin_changes()
        self.assertIn("'USERLED1' color:green intensity 0% -> 100%", board.trace())
        self.assertIn("'SCC LED7' color:green intensity 100% -> 0%", board.trace())


    def test_clock_does_not_wrap_with_its_counter(self):
        board = self.boot(pins=True)
        board.command_qtest(f"writel {COUNTER_OF_MPS2:#x} 0xfffff000")
        first, = self.ask(board, "us", "us")
        self.ask(board, "sleep 10", "slept", "wakes", "interrupted")
        second, = self.ask(board, "us", "us")
        self.assertGreater(second, 1 << 32)
        self.assertLess(second - first, 10000000)


class Rv32Test(HalCases, unittest.TestCase):
    board = "rv32-virt"
    unmapped = 0xF0000000

    def test_no_pins(self):
        board = self.boot()
        self.assertEqual(self.ask(board, "pins", "count"), [0])
        self.assertEqual(self.ask(board, "out 0 1", "can"), [0])


if __name__ == "__main__":
    run_cases(MicrobitTest, Mps2Test, Rv32Test)
