"""Runs a board's firmware in its emulator, with the serial line as a byte stream."""

import select
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from board_facts import ROOT, BoardError, read_board
from byte_stream import ByteStream, StreamError

CONNECT_TIMEOUT = 20
CHUNK = 65536


class Emulator(ByteStream):
    """A running emulator and its serial line; use it in a `with` statement.

    `icount` is the shift of -icount: 2**icount nanoseconds of emulated time for each instruction,
    which makes runs repeatable. `trace` names a trace event whose lines go to the file descriptor
    `trace_to`, by default into the file `trace.log` in `folder`. `qtest` opens the test channel."""

    def __init__(self, board, firmware=None, icount=None, trace=None, trace_to=None, qtest=False,
                 options=()):
        super().__init__()
        facts = read_board(board)
        firmware = Path(firmware or ROOT / "build" / board / "firmware.elf")
        if "EMULATOR" not in facts:
            raise BoardError(f"boards/{board}/board.mk names no EMULATOR")
        if not firmware.is_file():
            raise BoardError(f"there is no {firmware}; run `make BOARD={board}`")
        self.folder = Path(tempfile.mkdtemp(prefix="adder-board-"))
        self.process = self.serial = self.monitor = self.qtest = None
        command = [*shlex.split(facts["EMULATOR"]), "-display", "none", "-kernel", str(firmware),
                   "-semihosting-config", "enable=on,target=native",
                   "-chardev", f"socket,id=console,path={self.folder}/serial",
                   "-serial", "chardev:console",
                   "-chardev", f"socket,id=monitor,path={self.folder}/monitor",
                   "-mon", "chardev=monitor,mode=readline", *options]
        if icount is not None:
            command += ["-icount", f"shift={icount}"]
        if trace:
            command += ["-trace", trace]
        if qtest:
            command += ["-accel", "tcg", "-qtest", f"unix:{self.folder}/qtest",
                        "-qtest-log", "none"]
        try:
            self._start(command, qtest, trace_to)
        except BaseException:
            self.close()
            raise

    def _start(self, command, qtest, trace_to):
        listening = {name: self._listen(name)
                     for name in ("serial", "monitor") + (("qtest",) if qtest else ())}
        log = self.folder / "trace.log"
        with log.open("wb") as errors:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=errors if trace_to is None else trace_to, start_new_session=True)
        self.serial = self._accept(listening["serial"])
        self.monitor = self._accept(listening["monitor"])
        if qtest:
            self.qtest = self._accept(listening["qtest"])

    def _listen(self, name):
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(self.folder / name))
        listening.listen(1)
        return listening

    def _accept(self, listening):
        with listening:
            end = time.monotonic() + CONNECT_TIMEOUT
            while not select.select([listening], [], [], 0.1)[0]:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise StreamError(f"the emulator did not start:\n{self.trace()}")
            return listening.accept()[0]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def fileno(self):
        return self.serial.fileno()

    def trace(self):
        """What the emulator has written about itself so far."""
        return (self.folder / "trace.log").read_text(errors="backslashreplace")

    def receive(self, timeout):
        if not select.select([self.serial], [], [], timeout)[0]:
            return b""
        try:
            data = self.serial.recv(CHUNK)
        except ConnectionResetError:
            data = b""
        if not data:
            raise StreamError(f"the emulator has ended with status {self.wait()}")
        return data

    def write(self, data, timeout=30):
        """Sends bytes, and keeps what comes back meanwhile, as the board may wait for that."""
        # The emulator does not notice that a port has been opened before its next event.
        self.monitor.sendall(b"\n")
        view = memoryview(data)
        end = time.monotonic() + timeout
        while view:
            left = end - time.monotonic()
            readable, writable, _ = select.select([self.serial], [self.serial], [], max(left, 0))
            if writable:
                try:
                    view = view[self.serial.send(view[:CHUNK], socket.MSG_DONTWAIT):]
                except BlockingIOError:
                    pass
            elif not readable:
                raise StreamError(f"the board has not taken {len(view)} bytes in {timeout} s")
            if readable:
                self.received += self.receive(0)

    def wait(self, timeout=10):
        """Waits for the emulator to end by itself; returns its exit status."""
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise StreamError(f"the emulator has not ended in {timeout} s") from None

    def command_qtest(self, line):
        """Sends one line of the qtest protocol and returns the words of the answer."""
        self.qtest.sendall(line.encode() + b"\n")
        self.qtest.settimeout(CONNECT_TIMEOUT)
        answer = b""
        while not answer.endswith(b"\n"):
            answer += self.qtest.recv(CHUNK)
        words = answer.decode().split()
        if words[:1] != ["OK"]:
            raise StreamError(f"qtest: {line}: {' '.join(words)}")
        return words[1:]

    def close(self):
        """Ends the emulator."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for connection in (self.serial, self.monitor, self.qtest):
            if connection is not None:
                connection.close()
        shutil.rmtree(self.folder, ignore_errors=True)
