"""The host's side of the raw REPL and of raw paste."""

import time

CTRL_A, CTRL_B, CTRL_C, CTRL_D, CTRL_E = b"\x01", b"\x02", b"\x03", b"\x04", b"\x05"
BANNER = b"raw REPL; CTRL-B to exit\r\n>"
REBOOT = b"MPY: soft reboot\r\n"
PIECE = 256


class RawReplError(Exception):
    """The board did not follow the protocol."""


class RawRepl:
    """Runs programs over a ByteStream to a board."""

    def __init__(self, stream):
        self.stream = stream
        self.paste = True

    def enter(self, timeout=10):
        """Interrupts what runs and gets the raw prompt."""
        self.stream.write(b"\r" + CTRL_C)
        self.stream.read_quiet(0.1)
        self.stream.write(b"\r" + CTRL_A)
        self.stream.read_until(BANNER, timeout)

    def leave(self):
        """Goes back to the friendly prompt."""
        self.stream.write(b"\r" + CTRL_B)
        self.stream.read_until(b">>> ")

    def soft_reset(self, timeout=10):
        """Restarts the interpreter; it is at the raw prompt again afterwards."""
        self.stream.write(CTRL_D)
        self.stream.read_until(BANNER, timeout)

    def interrupt(self):
        """Raises KeyboardInterrupt in the program that runs."""
        self.stream.write(CTRL_C)

    def exec(self, source, timeout=10, on_output=None):
        """Runs a program and returns its output and its traceback, both as bytes. `timeout` is for
        compiling, and for each stretch without output."""
        output = []
        self.start(source, timeout)
        errors = self.finish(timeout, output.append)
        return b"".join(output), errors

    def start(self, source, timeout=10):
        """Sends a program, which then runs; `finish` must be called next."""
        source = source.encode() if isinstance(source, str) else source
        if not (self.paste and self._paste(source, timeout)):
            self._send(source, timeout)

    def finish(self, timeout, on_output):
        """Hands the program's output to `on_output` piece by piece as it comes; at the program's
        end returns its traceback. A timeout of None waits for ever."""
        while True:
            data = self.stream.read(timeout)
            if not data and timeout is not None:
                raise RawReplError(f"the program has been silent for {timeout} s")
            piece, ended, rest = data.partition(CTRL_D)
            if piece:
                on_output(piece)
            if ended:
                self.stream.unread(rest)
                errors = self.stream.read_until(CTRL_D)[:-1]
                self._expect_prompt()
                return errors

    def _expect_prompt(self):
        """The prompt; a program that raised SystemExit restarts the interpreter before it."""
        found = self.stream.read_until(b">")
        if found not in (b">", REBOOT + BANNER):
            raise RawReplError(f"expected a prompt, found {found!r}")

    def _expect(self, wanted, timeout=10):
        found = self.stream.read_exactly(len(wanted), timeout)
        if found != wanted:
            raise RawReplError(f"expected {wanted!r}, found {found!r}")

    def _send(self, source, timeout):
        """The plain way, without flow control: in pieces, with pauses as a slow line needs them."""
        for start in range(0, len(source), PIECE):
            self.stream.write(source[start:start + PIECE])
            time.sleep(0.01)
        self.stream.write(CTRL_D)
        self._expect(b"OK", timeout)

    def _has_paste(self, timeout):
        """Asks for raw paste; remembers when the board does not have it."""
        self.stream.write(CTRL_E + b"A" + CTRL_A)
        answer = self.stream.read_exactly(2, timeout)
        self.paste = answer == b"R\x01"
        if answer == BANNER[:2]:
            self._expect(BANNER[2:])
        elif answer not in (b"R\x00", b"R\x01"):
            raise RawReplError(f"raw paste was answered with {answer!r}")
        return self.paste

    def _paste(self, source, timeout):
        """Sends a program by raw paste; False when the board does not have it."""
        if not self._has_paste(timeout):
            return False
        window = int.from_bytes(self.stream.read_exactly(2, timeout), "little")
        allowed = window
        position = 0
        while position < len(source):
            # Every Ctrl-A that has come grants a window; only without any is there need to wait.
            answers = self.stream.read(0 if allowed else timeout)
            granted, ended, rest = answers.partition(CTRL_D)
            if granted.strip(CTRL_A) or not (answers or allowed):
                raise RawReplError(f"at byte {position} the board answered {answers!r}")
            if ended:
                self.stream.unread(rest)
                self.stream.write(CTRL_D)
                return True
            allowed += window * len(granted)
            piece = source[position:position + allowed]
            self.stream.write(piece)
            position += len(piece)
            allowed -= len(piece)
        self.stream.write(CTRL_D)
        ending = self.stream.read_until(CTRL_D, timeout)
        if ending[:-1].strip(CTRL_A):
            raise RawReplError(f"at the end the board answered {ending!r}")
        return True
