"""Leaves out comparisons of functions' results with 0 where the flags tell already.

The compiler assumes nothing about the flags when a function has returned. But `movs r0, r4; pop {r4, pc}` leaves
Z and N as `cmp r0, #0` would. Where all ways out of a function do, its callers need not compare; where a few do not,
a comparison before them is worth while if there are more callers. Short calls and returns keep the flags."""

import math
import re
from collections import Counter, defaultdict

from instruction_order import SET_ALL
from program_text import INSTRUCTION, function_of

TEST = "\tcmp\tr0, #0"
LABEL = re.compile(r"(\.L\w+):")
JUMP = re.compile(r"\tb(eq|ne|cs|cc|hs|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le)?\t([\w.]+)$")
CALL = re.compile(r"\tbl\t([\w.]+)$")
RETURN = re.compile(r"\t(?:pop\t.*pc\}|bx\tlr)$")
UNKNOWN = re.compile(r"\t(?:bx\tr|mov\tpc)|\t\.syntax divided")
LOCAL = re.compile(r"\.L\w+")
# Instructions that set Z and N by what they give to their first operand.
SETTERS = {"movs", "adds", "subs", "lsls", "lsrs", "asrs", "ands", "orrs", "eors", "bics", "muls", "mvns", "rsbs",
           "rors", "adcs", "sbcs"}
COMPARES = {"cmp", "cmn", "tst"}
COPY = re.compile(r"\t(?:movs\tr\d, r0|subs\tr\d, r0, #0|adds\tr\d, r0, #0)$")
NO_RESULT = re.compile(r"\t(?:str|cmp|cmn|tst|push|stm)")
READERS = re.compile(r"\tb(?:eq|ne|mi|pl)\t")  # of Z and N alone
OTHER_READERS = re.compile(r"\t(?:b(?:cs|cc|hs|lo|vs|vc|hi|ls|ge|lt|gt|le)|adcs|sbcs)\t")


def after(line, state):
    """Whether Z and N tell about r0 after an instruction other than a jump, if `state` says whether before."""
    if line == TEST or COPY.match(line):
        return True
    match = INSTRUCTION.match(line)
    name, operands = match[1], match[2] or ""
    if name in COMPARES:
        return False
    first, _, rest = operands.partition(", ")
    if name in SETTERS:
        return first == "r0"
    if name in ("pop", "ldmia"):
        return state and not re.search(r"\br0\b", operands)
    if name == "stmia":
        return state and first != "r0!"
    return state if NO_RESULT.match(line) or first != "r0" else False


class Function:
    """A function, and where its flags tell about r0."""

    def __init__(self, lines, held):
        self.lines = lines
        self.held = held  # labels that are reached by other ways than by jumps
        self.states = self.exits = None

    def find(self, told):
        """Finds whether the flags tell before each line, and the lines by which the function returns with flags that
        do not; `told` has the functions after which they do."""
        at_label = defaultdict(lambda: True)
        while not self.pass_once(told, at_label):
            pass
        self.exits = [i for i, (line, state) in enumerate(zip(self.lines, self.states))
                      if self.is_silent(line, state, told)]

    def pass_once(self, told, at_label):
        """Whether nothing has changed in at_label."""
        self.states, state, same = [], False, True
        for line in self.lines:
            if match := LABEL.match(line):
                state = state and at_label[match[1]] and match[1] not in self.held
            self.states.append(state)
            jump, call = JUMP.match(line), CALL.match(line)
            target = jump[2] if jump else call[1] if call else ""
            if LOCAL.match(target):
                same = same and (state or not at_label[target])
                at_label[target] &= state
                state = state if jump and jump[1] else True  # what follows `b` is reached by its label alone
            elif jump or RETURN.match(line):
                state = True
            elif call:
                state = target in told
            elif line.startswith("\tbl"):
                state = False
            elif line.startswith("\t") and not line.startswith("\t."):
                state = bool(INSTRUCTION.match(line)) and after(line, state)
        return same

    def is_silent(self, line, state, told):
        jump = JUMP.match(line)
        if jump:
            return not LOCAL.match(jump[2]) and jump[2] not in told
        if RETURN.match(line):
            return not state or "{r0" in line
        return bool(UNKNOWN.match(line))

    def needless(self):
        """Indexes of the comparisons that may be left out."""
        for i, (line, state) in enumerate(zip(self.lines, self.states)):
            if line == TEST and state and READERS.match(self.lines[i + 1]) and not self.read_on(i + 2):
                yield i

    def read_on(self, i):
        """Whether C or V, which only a comparison sets, are read from lines[i] on."""
        for line in self.lines[i:]:
            if OTHER_READERS.match(line):
                return True
            if line.startswith(SET_ALL) or LABEL.match(line):
                return False
        return False


def find_told(functions):
    """The names of the functions after which the flags tell, some when their exits have been mended."""
    tests, callers = Counter(), defaultdict(set)
    for name, function in functions.items():
        for i, line in enumerate(function.lines):
            if match := CALL.match(line) or JUMP.match(line):
                callee = match[match.lastindex]
                callers[callee].add(name)
                tests[callee] += function.lines[i + 1] == TEST
    told, waiting = set(functions), set(functions)
    while waiting:
        name = waiting.pop()
        function = functions[name]
        function.find(told)
        mended = len(function.exits) if all(RETURN.match(function.lines[i]) for i in function.exits) else math.inf
        if name in told and mended and mended >= tests[name]:
            told.remove(name)
            waiting |= callers[name] & set(functions)
    return told


def without_tests(blocks):
    """The blocks of a program without needless comparisons."""
    held = {label for block in blocks for line in block if not JUMP.match(line) and not CALL.match(line)
            for label in LOCAL.findall(line) if line.startswith("\t")}
    functions = {function_of(block): Function(block, held) for block in blocks if function_of(block)}
    told = find_told(functions)
    for name, function in functions.items():
        lines = list(function.lines)
        for i in function.needless():
            lines[i] = ""
        for i in function.exits if name in told else ():
            lines[i] = f"{TEST}\n{lines[i]}"
        function.lines = [part for line in lines if line for part in line.split("\n")]
    return [functions[function_of(block)].lines if function_of(block) else block for block in blocks]
