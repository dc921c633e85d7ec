#!/usr/bin/env python3
"""Runs a board's firmware in its emulator.

Without a script the terminal is attached to the board's serial line: every key reaches the board,
Ctrl-C included, but for Ctrl-] and Ctrl-A x, which end the emulator (Ctrl-A Ctrl-A sends one
Ctrl-A). With a script it is uploaded through the raw REPL and run, and Ctrl-C interrupts it; the
exit status is 1 when it raised. Changes of the pins' levels are shown where the emulator tells."""

import argparse
import contextlib
import os
import re
import select
import signal
import sys
import termios
import threading
import tty
from pathlib import Path

from board_facts import BoardError, read_board, read_pins
from byte_stream import StreamError
from emulator import Emulator
from raw_repl import CTRL_A, RawRepl, RawReplError

QUIT = b"\x1d"
PIPE_QUIET = 0.5
START_TIMEOUT = 10
PIN_LINE = re.compile(r"nrf51_gpio_update_output_irq line (\d+) value (-?1|0)")
LED_LINE = re.compile(r"led_change_intensity LED desc:'(.*?)'.* -> (\d+)%")


class PinMonitor:
    """Prints the lines of the emulator's trace that tell of a pin, in words."""

    def __init__(self, board):
        self.event = read_board(board).get("EMULATOR_PIN_TRACE")
        self.names = {}
        for name, pin in read_pins(board):
            self.names.setdefault(pin, []).append(name)
        self.reading, self.writing = os.pipe()

    def start(self):
        os.close(self.writing)
        threading.Thread(target=self._follow, daemon=True).start()

    def _follow(self):
        with open(self.reading, errors="backslashreplace") as lines:
            for line in lines:
                text = self.describe(line)
                if text:
                    print(f"[{text}]\r", file=sys.stderr, flush=True)

    def describe(self, line):
        """What a trace line says, None when it is of no interest."""
        pin = PIN_LINE.match(line)
        if pin and pin[2] == "-1":
            return None  # not driven any more
        if pin:
            names = " ".join(self.names.get(int(pin[1]), []))
            return f"pin {pin[1]}{f' ({names})' if names else ''} = {pin[2]}"
        led = LED_LINE.match(line)
        if led:
            return f"{led[1]} = {led[2]} %"
        return None if "trace event" in line else line.rstrip()


@contextlib.contextmanager
def raw_terminal():
    """The terminal passes every key on; where standard input is none, nothing happens."""
    if not sys.stdin.isatty():
        yield
        return
    saved = termios.tcgetattr(sys.stdin)
    tty.setraw(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, saved)


def show(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


class Keys:
    """Takes the keys that end the emulator out of what is typed."""

    def __init__(self):
        self.escaped = False

    def filter(self, data):
        """The bytes for the board, and whether to go on."""
        out = b""
        for byte in (data[i:i + 1] for i in range(len(data))):
            if byte == QUIT or (self.escaped and byte == b"x"):
                return out, False
            if self.escaped or byte != CTRL_A:
                # Ctrl-A before any other key was meant for the board.
                out += byte if not self.escaped or byte == CTRL_A else CTRL_A + byte
                self.escaped = False
            else:
                self.escaped = True
        return out, True


def attach(emulator):
    """Joins the terminal and the serial line until a quit key or the end of standard input."""
    interactive = sys.stdin.isatty()
    keys = Keys()
    inputs = [sys.stdin.fileno(), emulator.fileno()]
    show(emulator.read(START_TIMEOUT))  # a port that is not open yet would lose input
    while True:
        ready, _, _ = select.select(inputs, [], [], None if len(inputs) > 1 else PIPE_QUIET)
        if not ready:
            return
        if emulator.fileno() in ready:
            show(emulator.read(0))
        if sys.stdin.fileno() in ready:
            data = os.read(sys.stdin.fileno(), 4096)
            if not data:
                inputs.pop(0)
                continue
            going = True
            if interactive:
                data, going = keys.filter(data)
            emulator.write(data)
            show(emulator.read(0))
            if not going:
                return


def run_script(emulator, path):
    """Uploads and runs a script; returns the exit status."""
    repl = RawRepl(emulator)
    emulator.read_until(b">>> ")
    repl.enter()
    signal.signal(signal.SIGINT, lambda *_: repl.interrupt())
    repl.start(path.read_bytes())
    errors = repl.finish(None, lambda piece: show(piece.replace(b"\r\n", b"\n")))
    sys.stderr.buffer.write(errors.replace(b"\r\n", b"\n"))
    return 1 if errors else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("board")
    parser.add_argument("script", nargs="?", type=Path)
    parser.add_argument("--firmware", type=Path, help="build/BOARD/firmware.elf if not given")
    options = parser.parse_args()
    try:
        monitor = PinMonitor(options.board) if options.script else None
        with Emulator(options.board, options.firmware, trace=monitor and monitor.event,
                      trace_to=monitor and monitor.writing) as emulator:
            if options.script:
                monitor.start()
                return run_script(emulator, options.script)
            if sys.stdin.isatty():
                print(f"{options.board}: Ctrl-] ends the emulator")
            with raw_terminal():
                attach(emulator)
            print()
    except (BoardError, StreamError, RawReplError, OSError) as error:
        print(f"board_run: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
