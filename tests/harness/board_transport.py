"""Runs scripts on emulated boards through their raw REPL, a soft reset before each.

What a board lacks shows when a script asks for it: one that ends because a module is not there, or
(on boards with little memory) because memory is exhausted, is counted as skipped, not as failed.
The list of these, with reasons, is thus made by running them."""

import re
import threading

from .board import Board, RawReplError, StreamError, number, read_board
from .script import FEATURES
from .transport import Outcome, Transport

LITTLE_MEMORY = 64 << 10
FAULT = re.compile(rb"\*\*\* (hardware fault|stack overflow)")
NO_MODULE = re.compile(rb"\n?ModuleNotFoundError: No module named '(\S+)'\n$")
NO_MEMORY = re.compile(rb"(^|\n)MemoryError(: .*)?\n$")
NO_STACK = re.compile(rb"(^|\n)RecursionError: maximum recursion depth exceeded\n$")
CRASHED = -11
MOVE = "import gc; gc.set_debug(gc.DEBUG_MOVE)"


def features_of(facts):
    """What of FEATURES a board has, from its board.mk."""
    missing = {"end", "files", "stderr", "stdin", "threads", "unix", "word64"}
    if facts["PROFILE"] == "tiny":
        missing |= {"double", "unicode"}
    if facts["PROFILE"] != "full":
        missing |= {"columns"}
    if number(facts, "RAM_SIZE") <= LITTLE_MEMORY:
        missing |= {"memory"}
    return frozenset(FEATURES) - missing


def unix_lines(pieces):
    return b"".join(pieces).replace(b"\r\n", b"\n")


class BoardTransport(Transport):
    """Runs scripts on `jobs` emulators of one board. A board that stops answering is replaced."""

    has_stderr = False

    def __init__(self, name, modes=(), jobs=2, timeout=30):
        facts = read_board(name)
        self.board = name
        self.prepare = MOVE if "move" in modes else None
        self.tags = frozenset({name, "board", "m32", *modes})
        self.features = features_of(facts)
        self.jobs = jobs
        self.timeout = timeout
        self.local = threading.local()
        self.boards = []

    def reason_to_skip(self, script):
        if script.args:
            return "needs a command line"
        return super().reason_to_skip(script)

    def reason_to_excuse(self, outcome):
        """Why a run that went wrong is no failure here, or None."""
        missing = NO_MODULE.search(outcome.stderr)
        if missing:
            return f"no module {missing[1].decode()}"
        if "memory" not in self.features and NO_MEMORY.search(outcome.stderr):
            return "memory"
        if "memory" not in self.features and NO_STACK.search(outcome.stderr):
            return "C stack"
        return None

    def run(self, script):
        timeout = self.timeout * (4 if script.slow else 1)
        output = []
        try:
            repl = self._board().repl
            repl.soft_reset(self.timeout)
            if self.prepare:
                repl.exec(self.prepare)
            repl.start(script.path.read_bytes(), timeout)
            errors = repl.finish(timeout, output.append)
            return Outcome(unix_lines(output), unix_lines([errors]), 0)
        except (StreamError, RawReplError) as problem:
            return self._broken(output, str(problem).encode())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for board in self.boards:
            board.kill()

    def _board(self):
        """The emulator of this thread."""
        board = getattr(self.local, "board", None)
        if board is None:
            board = Board(self.board)
            self.boards.append(board)
            board.enter()
            self.local.board = board
        return board

    def _broken(self, output, message):
        """The outcome of a run in which the board was lost; the next one gets another."""
        board, self.local.board = self.local.board, None
        board.kill()
        output.append(bytes(board.received))
        text = unix_lines(output)
        crashed = FAULT.search(text) or FAULT.search(message)
        return Outcome(text, message + b"\n", CRASHED if crashed else None)
