"""Reads the serialised form of values and code that core/vm/marshal.h describes, written by adder."""

import struct
from dataclasses import dataclass

REMEMBER = 0x80
COLUMNS = 1
CODE_NUMBERS = ("flags", "register_count", "positional", "positional_only", "keyword_only",
                "free_count", "local_count", "first_line")
CODE_VALUES = ("filename", "bytecode", "consts", "tables", "name", "qualname", "free_names")


@dataclass(frozen=True)
class Text:
    value: str
    interned: bool


class Code:
    """Its attributes are CODE_NUMBERS and CODE_VALUES."""


class Reader:
    def __init__(self, data):
        self.data = memoryview(data)
        self.at = 0
        self.remembered = []
        self.code = None  # the one around what is read

    def take(self, count):
        self.at += count
        return bytes(self.data[self.at - count:self.at])

    def number(self, size):
        return int.from_bytes(self.take(size), "little")

    def variable_number(self):
        number = shift = 0
        while True:
            byte = self.take(1)[0]
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return number

    def value(self):
        kind = self.take(1)[0]
        read = getattr(self, "read_" + self.NAMES[chr(kind & ~REMEMBER)])
        if not kind & REMEMBER:
            return read()
        self.remembered.append(None)
        place = len(self.remembered) - 1
        self.remembered[place] = read()
        return self.remembered[place]

    NAMES = {"0": "null", "N": "none", "F": "false", "T": "true", ".": "ellipsis", "i": "int", "l": "long",
             "g": "float", "y": "complex", "s": "bytes", "u": "text", "t": "interned", "a": "text",
             "A": "interned", "z": "short", "Z": "short_interned", "(": "tuple", ")": "small_tuple",
             "[": "list", "c": "code", "r": "reference"}

    def read_null(self):
        return None

    read_none = read_null

    def read_false(self):
        return False

    def read_true(self):
        return True

    def read_ellipsis(self):
        return Ellipsis

    def read_int(self):
        return struct.unpack("<i", self.take(4))[0]

    def read_long(self):
        count = struct.unpack("<i", self.take(4))[0]
        number = sum(self.number(2) << 15 * i for i in range(abs(count)))
        return -number if count < 0 else number

    def read_float(self):
        return struct.unpack("<d", self.take(8))[0]

    def read_complex(self):
        return complex(self.read_float(), self.read_float())

    def read_bytes(self):
        return self.take(self.number(4))

    def text(self, size, interned):
        return Text(self.take(size).decode("utf-8", "surrogatepass"), interned)

    def read_text(self):
        return self.text(self.number(4), False)

    def read_interned(self):
        return self.text(self.number(4), True)

    def read_short(self):
        return self.text(self.number(1), False)

    def read_short_interned(self):
        return self.text(self.number(1), True)

    def read_list(self):
        return [self.value() for _ in range(self.number(4))]

    def read_tuple(self):
        return tuple(self.value() for _ in range(self.number(4)))

    def read_small_tuple(self):
        return tuple(self.value() for _ in range(self.number(1)))

    def read_reference(self):
        return self.remembered[self.number(4)]

    def read_code(self):
        outer, code = self.code, Code()
        if outer is None:
            self.take(4)
            code.columns = bool(self.number(1) & COLUMNS)
        else:
            code.columns = outer.columns
        for name in CODE_NUMBERS:
            setattr(code, name, self.variable_number())
        self.code = code
        for name in CODE_VALUES:
            setattr(code, name, self.value())
            if name == "filename" and code.filename is None:
                code.filename = outer.filename
        self.code = outer
        return code


def loads(data):
    return Reader(data).value()
