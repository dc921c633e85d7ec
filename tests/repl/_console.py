"""adder on a pseudo-terminal, with a screen that tests look at."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.script import ROOT  # noqa: E402

from _emulator import Emulator  # noqa: E402

ADDER = os.environ.get("ADDER", str(ROOT / "build/host/adder"))
TIMEOUT = 20

LEFT, RIGHT, UP, DOWN = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
HOME, END, DELETE = "\x1b[H", "\x1b[F", "\x1b[3~"
PASTE_BEGIN, PASTE_END = "\x1b[200~", "\x1b[201~"


def ctrl(letter):
    return chr(ord(letter) & 0x1F)


class Console:
    """A running adder. Its home folder, where the history lies, is a scratch folder unless given."""

    def __init__(self, *arguments, home=None, columns=80, rows=24, folder=None, **environment):
        self.scratch = None if home else tempfile.TemporaryDirectory(prefix="adder-repl-")
        self.screen = Emulator(columns, rows)
        self.output = b""
        self.status = None
        self.open = True
        self.master, slave = pty.openpty()
        self.resize(columns, rows, notify=False)
        variables = {"HOME": home or self.scratch.name, "TERM": "xterm", "NO_COLOR": "1",
                     "PATH": os.environ.get("PATH", ""), **environment}
        self.process = subprocess.Popen(
            [ADDER, *arguments], stdin=slave, stdout=slave, stderr=slave, cwd=folder,
            env={name: value for name, value in variables.items() if value is not None},
            start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.open:
            os.close(self.master)
            self.open = False
        if self.scratch:
            self.scratch.cleanup()
            self.scratch = None

    def resize(self, columns, rows, notify=True):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if notify:
            self.screen.resize(columns, rows)

    def send(self, text):
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
        while data:
            self.receive(0)
            written = os.write(self.master, data[:512])
            data = data[written:]
        return self

    def receive(self, timeout):
        """Takes what adder has written; returns whether there was something."""
        if not self.open or not select.select([self.master], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other side is closed
            data = b""
        if not data:
            os.close(self.master)
            self.open = False
            return False
        self.output += data
        self.screen.feed(data)
        return True

    def wait_until(self, reached, describe):
        end = time.monotonic() + TIMEOUT
        while not reached():
            if not self.receive(0.5) and not self.open and reached():
                break
            if time.monotonic() > end or not self.open:
                raise AssertionError(f"{describe()}\nthe screen:\n" +
                                     "\n".join("  |" + line for line in self.screen.lines()))
        return self

    def see(self, *lines):
        """Waits until these are the last lines shown; trailing blanks do not count."""
        wanted = [line.rstrip() for line in lines]
        while wanted and not wanted[-1]:
            wanted.pop()
        return self.wait_until(lambda: self.screen.lines()[-len(wanted):] == wanted,
                               lambda: "not seen:\n" + "\n".join("  |" + line for line in wanted))

    def see_text(self, text):
        """Waits until a text has been shown somewhere."""
        return self.wait_until(lambda: any(text in line for line in self.screen.lines()),
                               lambda: f"not seen: {text!r}")

    def see_bytes(self, data):
        """Waits until these bytes have been written, and forgets all up to their end."""
        self.wait_until(lambda: data in self.output, lambda: f"not seen: {data!r}")
        before, _, self.output = self.output.partition(data)
        return before

    def ready(self):
        """Waits for a prompt with nothing behind it."""
        return self.wait_until(lambda: self.screen.lines()[-1:] == [">>>"] and
                               self.screen.column == 4, lambda: "no prompt")

    def run(self, text):
        """Types a line; returns the lines that come before the next prompt."""
        self.ready()
        before = len(self.screen.lines())
        self.send(text + "\r")
        self.wait_until(lambda: len(self.screen.lines()) > before, lambda: f"no echo of {text!r}")
        self.ready()
        return self.screen.lines()[before:-1]

    def interrupt(self):
        return self.send(ctrl("C"))

    def finish(self):
        """Waits for the end; returns the exit status."""
        self.wait_until(lambda: not self.open, lambda: "does not end")
        self.status = self.process.wait(TIMEOUT)
        return self.status


def run_adder(*arguments, stdin=b"", folder=None, timeout=TIMEOUT, **environment):
    """Runs adder without a terminal; returns its status and both outputs as text."""
    with tempfile.TemporaryDirectory(prefix="adder-home-") as home:
        result = subprocess.run(
            [ADDER, *arguments], input=stdin, capture_output=True, cwd=folder, timeout=timeout,
            env={**os.environ, "HOME": home, **environment}, check=False)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


class ConsoleCase(unittest.TestCase):
    """A test case whose consoles are closed at its end."""

    def console(self, *arguments, **options):
        console = Console(*arguments, **options)
        self.addCleanup(console.close)
        return console
