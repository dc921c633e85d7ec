# skip-on: asan (does not run adder)
"""Tests the host's side of the raw REPL against a device that is played here."""

import select
import socket
import sys
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.board import RawRepl, RawReplError, StreamError  # noqa: E402
from harness.cases import run_cases  # noqa: E402

from byte_stream import ByteStream  # noqa: E402

BANNER = b"raw REPL; CTRL-B to exit\r\n>"
BUFFER = 64


class SocketStream(ByteStream):
    def __init__(self, connection):
        super().__init__()
        self.connection = connection

    def receive(self, timeout):
        if not select.select([self.connection], [], [], timeout)[0]:
            return b""
        return self.connection.recv(4096)

    def write(self, data, timeout=30):
        self.connection.sendall(data)


class Device(threading.Thread):
    """Plays a device: what it "prints" for a program is the program itself in capitals; one that
    contains `raise` raises, one that contains `?` is a syntax error there."""

    def __init__(self, connection, paste):
        super().__init__(daemon=True)
        self.connection = connection
        self.paste = paste
        self.overrun = False

    def read(self):
        byte = self.connection.recv(1)
        if not byte:
            raise SystemExit
        return byte

    def run(self):
        line = b""
        while True:
            byte = self.read()
            if byte == b"\x01":
                self.connection.sendall((b"\r\n" if line == b"\r" else b"") + BANNER)
                line = b""
            elif byte == b"\x03":
                line = b""
            elif byte == b"\x02":
                self.connection.sendall(b"\r\nbanner\r\n>>> ")
            elif byte == b"\x05":
                self.answer_paste(self.read() + self.read())
            elif byte == b"\x04":
                self.connection.sendall(b"OK")
                self.execute(line)
                line = b""
            else:
                line += byte

    def answer_paste(self, request):
        assert request == b"A\x01"
        if self.paste == "refused":
            self.connection.sendall(b"R\x00")
        elif self.paste == "unknown":
            self.connection.sendall(BANNER)
        else:
            self.receive_paste()

    def receive_paste(self):
        """Takes a program in windows of half the buffer."""
        window = BUFFER // 2
        self.connection.sendall(b"R\x01" + window.to_bytes(2, "little") + b"\x01")
        allowed = 2 * window
        program = b""
        while (byte := self.read()) != b"\x04":
            program += byte
            self.overrun = self.overrun or len(program) > allowed
            if byte == b"?":
                self.connection.sendall(b"\x04")
                while self.read() != b"\x04":
                    pass
                self.execute(program)
                return
            if len(program) % window == 0:
                allowed += window
                self.connection.sendall(b"\x01")
        self.connection.sendall(b"\x04")
        self.execute(program)

    def execute(self, program):
        errors = b""
        if b"?" in program:
            program, errors = b"", b"SyntaxError\r\n"
        elif b"raise" in program:
            errors = b"Traceback\r\n"
        elif b"silent" in program:
            return
        self.connection.sendall(program.upper() + b"\x04" + errors + b"\x04>")


class RawReplCases:
    paste = None

    def setUp(self):
        here, there = socket.socketpair()
        self.addCleanup(here.close)
        self.device = Device(there, self.paste)
        self.device.start()
        self.repl = RawRepl(SocketStream(here))
        self.repl.enter()

    def test_short_program(self):
        self.assertEqual(self.repl.exec("print"), (b"PRINT", b""))
        self.assertEqual(self.repl.exec(""), (b"", b""))

    def test_long_programs(self):
        for length in (BUFFER // 2, BUFFER, BUFFER + 1, 5000):
            source = b"abcdefg\n" * (length // 8) + b"x" * (length % 8)
            self.assertEqual(self.repl.exec(source, 5), (source.upper(), b""))
        self.assertFalse(self.device.overrun)

    def test_error_is_told_from_output(self):
        self.assertEqual(self.repl.exec("raise"), (b"RAISE", b"Traceback\r\n"))
        self.assertEqual(self.repl.exec("next"), (b"NEXT", b""))

    def test_syntax_error_far_before_the_end(self):
        self.assertEqual(self.repl.exec("?" + "x" * 1000), (b"", b"SyntaxError\r\n"))
        self.assertEqual(self.repl.exec("x" * 1000 + "?"), (b"", b"SyntaxError\r\n"))
        self.assertEqual(self.repl.exec("next"), (b"NEXT", b""))

    def test_leaving_and_entering_again(self):
        self.repl.leave()
        self.repl.enter()
        self.assertEqual(self.repl.exec("next"), (b"NEXT", b""))

    def test_silence_is_an_error(self):
        with self.assertRaises(RawReplError):
            self.repl.exec("silent", 0.2)
        with self.assertRaises(StreamError):
            self.repl.stream.read_until(b">", 0.1)


class PasteTest(RawReplCases, unittest.TestCase):
    paste = "accepted"


class RefusedPasteTest(RawReplCases, unittest.TestCase):
    paste = "refused"


class UnknownPasteTest(RawReplCases, unittest.TestCase):
    paste = "unknown"


if __name__ == "__main__":
    run_cases(PasteTest, RefusedPasteTest, UnknownPasteTest)
