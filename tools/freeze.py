#!/usr/bin/env python3
"""Writes the modules of a manifest as C constants: code that runs where it lies, in flash.

    freeze.py --adder PROGRAM --symbols symbols.h --out FILE.c [--set NAME=FOLDER] [MANIFEST]

PROGRAM, an adder for this machine, compiles the modules. Names that are symbols of the program
anyway, which its symbols.h lists, are bound to them; the others become a table that interning looks
into (core/objects/symbol_table.h). Without MANIFEST there are no modules.
"""

import argparse
import os
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from generate import Symbols, c_string, write  # noqa: E402
from manifest import PYLIB, ROOT, Manifest, ManifestError  # noqa: E402
from marshal_reader import CODE_NUMBERS, Code, Text, loads  # noqa: E402
from strhash import hash_bytes  # noqa: E402

HEAD = """\
// Written by tools/freeze.py.
#include "core/objects/bytes.h"
#include "core/objects/complex.h"
#include "core/objects/float.h"
#include "core/objects/function.h"
#include "core/objects/int.h"
#include "core/objects/tuple.h"
#include "core/vm/import.h"
#include "symbols.h"

#define FROZEN_BYTES(size)      \\
    const struct {              \\
        Object object;          \\
        uint32_t hash;          \\
        uint32_t length;        \\
        uint8_t data[size + 1]; \\
    }
#define FROZEN_INT(count_)          \\
    const struct {                  \\
        Object object;              \\
        uint32_t count;             \\
        Digit digits[count_];       \\
    }
typedef struct FrozenComplex {
    Object object;
    Complex z;
} FrozenComplex;
"""
IMMEDIATES = {None: "VALUE_NONE", False: "VALUE_FALSE", True: "VALUE_TRUE", Ellipsis: "VALUE_ELLIPSIS"}
SMALL_32 = 1 << 30
SMALL_64 = 1 << 62


def compiled(adder, modules):
    """The code of each module."""
    with tempfile.TemporaryDirectory() as folder:
        listing, out = Path(folder, "list"), Path(folder, "out")
        listing.write_text("".join(f"{m.name}\t{m.level}\t{m.path}\n" for m in modules))
        command = [adder, ROOT / "tools" / "precompile.py", listing, out]
        if subprocess.run(command, env={**os.environ, "MICROPYPATH": str(PYLIB)}).returncode != 0:
            sys.exit("freeze: compiling failed")
        return loads(out.read_bytes())


def read_numbers(data, at, count):
    numbers = []
    for _ in range(count):
        number = shift = 0
        while True:
            byte = data[at] if at < len(data) else 0
            at += 1
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        numbers.append(number)
    return numbers, at


def without_columns(tables):
    """Tables of code as a program without ADDER_COLUMNS has them: code_tables.h."""
    at = 0
    while read_numbers(tables, at, 1)[0] != [0]:
        at = read_numbers(tables, at, 4)[1]
    at += 1
    kept = tables[:at]
    while at < len(tables):
        end = read_numbers(tables, at, 2)[1]
        kept += tables[at:end]
        at = read_numbers(tables, end, 3)[1]
    return kept


def inline_float(x, size):
    """The word of a float as value.h makes it, or None if it needs a box."""
    bits, code, bias = (64, "<Q", 768 << 53) if size == 8 else (32, "<I", 96 << 24)
    mask = (1 << bits) - 1
    pattern = struct.unpack(code, struct.pack("<d" if size == 8 else "<f", x))[0]
    pattern = (pattern << 1 | pattern >> (bits - 1)) & mask
    shifted = (pattern - bias) & mask
    if shifted >> (bits - 2) or shifted <= 1:
        if pattern > 1:
            return None
        shifted = pattern
    return shifted << 2 | 2


def float_literal(x):
    if x != x:
        return "__builtin_nan(\"\")"
    if x in (float("inf"), float("-inf")):
        return "__builtin_inf()" if x > 0 else "-__builtin_inf()"
    return x.hex()


def single(x):
    try:
        return struct.unpack("<f", struct.pack("<f", x))[0]
    except OverflowError:
        return float("inf") if x > 0 else float("-inf")


def byte_rows(data):
    return "".join("\n    " + " ".join(f"{byte}," for byte in data[i:i + 24]) for i in range(0, len(data), 24))


class Writer:
    """Values as C expressions; objects are defined on the way, each only once."""

    def __init__(self, symbols):
        self.symbols = symbols  # members of struct Symbols
        self.lines = []
        self.known = {}
        self.names = {}  # interned text: C name

    def once(self, key, define):
        if key not in self.known:
            name = f"frozen_{len(self.known)}"
            self.known[key] = None  # takes the number
            self.known[key] = define(name)
        return self.known[key]

    def define(self, declaration, body):
        self.lines.append(f"static {declaration} OBJECT_ALIGN = {{{body}}};")

    def value(self, v):
        if v is None or v is Ellipsis or isinstance(v, bool):
            return IMMEDIATES[v]
        if isinstance(v, Text):
            return self.text(v)
        if isinstance(v, Code):
            return self.code(v)
        define = {int: self.int, float: self.float, complex: self.complex, bytes: self.bytes,
                  tuple: self.tuple}[type(v)]
        if isinstance(v, tuple):
            items = tuple(self.value(item) for item in v)
            return self.once((tuple, items), lambda name: self.tuple(name, items))
        return self.once((type(v), repr(v)), lambda name: define(name, v))

    def int(self, name, v):
        if -SMALL_32 <= v < SMALL_32:
            return f"VALUE_SMALL({v})"
        magnitude = abs(v)
        digits = [magnitude >> shift & 0xFFFFFFFF for shift in range(0, magnitude.bit_length(), 32)]
        small = -SMALL_64 <= v < SMALL_64
        if small:
            self.lines += ["#if ADDER_WORD_BITS == 64", f"#define VALUE_{name} VALUE_SMALL({v}ll)", "#else"]
        self.define(f"FROZEN_INT({len(digits)}) {name}",
                    f"ROM_OBJECT(SHAPE_INT, {int(v < 0)}), {len(digits)}, "
                    f"{{{', '.join(f'{digit}u' for digit in digits)}}}")
        self.lines.append(f"#define VALUE_{name} ((Value)&{name})")
        if small:
            self.lines.append("#endif")
        return f"VALUE_{name}"

    def float(self, name, v):
        def variant(x, size):
            word = inline_float(x, size)
            if word is not None:
                self.lines.append(f"#define VALUE_{name} ((Value)(Word)0x{word:x}u)")
            else:
                box(x)

        def box(x):
            self.define(f"const FloatBox {name}", f".object = ROM_OBJECT(SHAPE_FLOAT, 0), .x = {float_literal(x)}")
            self.lines.append(f"#define VALUE_{name} ((Value)&{name})")

        self.lines.append("#if ADDER_FLOAT_SINGLE && ADDER_WORD_BITS == 32")
        variant(single(v), 4)
        self.lines.append("#elif ADDER_INLINE_FLOATS && !ADDER_FLOAT_SINGLE")
        variant(v, 8)
        self.lines.append("#else")
        box(v)
        self.lines.append("#endif")
        return f"VALUE_{name}"

    def complex(self, name, v):
        self.define(f"const FrozenComplex {name}", f"ROM_OBJECT(SHAPE_COMPLEX, 0), "
                                                f"{{{float_literal(v.real)}, {float_literal(v.imag)}}}")
        return f"(Value)&{name}"

    def bytes(self, name, v):
        self.define(f"FROZEN_BYTES({len(v)}) {name}",
                    f"ROM_OBJECT(SHAPE_BYTES, 0), 0, {len(v)}, {{{byte_rows(v)}}}")
        return f"(Value)&{name}"

    def tuple(self, name, items):
        if not items:
            return "(Value)&tuple_empty"
        self.lines.append(f"static ROM_TUPLE({name}, {len(items)}, {', '.join(items)});")
        return f"(Value)&{name}"

    def text(self, v):
        if v.interned:
            member = Symbols().add(v.value)
            if member in self.symbols:
                return f"(Value)&symbols.{member}"
        return self.once((str, v.value, v.interned), lambda name: self.new_text(name, v))

    def new_text(self, name, v):
        raw = v.value.encode("utf-8", "surrogatepass")
        flags = ["STR_ASCII"] if v.value.isascii() else []
        if v.interned:
            flags += ["STR_INTERNED"] + (["STR_NAME"] if v.value.isidentifier() else [])
            self.names[v.value] = name
        size = len(raw) + 1
        self.define(f"const ROM_STR({size}) {name}",
                    f"ROM_OBJECT(SHAPE_STR, {' | '.join(flags) or '0'}), STR_HASH(0x{hash_bytes(raw):08x}u), "
                    f"{len(raw)}, {c_string(v.value)}")
        return f"(Value)&{name}"

    def tables(self, code):
        name = f"frozen_tables_{len(self.lines)}"
        variants = [("#if ADDER_COLUMNS", code.tables), ("#else", without_columns(code.tables))]
        for condition, tables in variants:
            self.lines.append(condition)
            self.bytes(name, tables)
        self.lines.append("#endif")
        return f"(Value)&{name}"

    def code(self, code):
        fields = [f".{name} = {getattr(code, name)}" for name in CODE_NUMBERS]
        fields += [f".{name} = {self.value(getattr(code, name))}"
                   for name in ("filename", "bytecode", "consts", "name", "qualname", "free_names")]
        fields.append(f".tables = {self.tables(code)}")
        name = f"frozen_code_{len(self.lines)}"
        self.define(f"const Code {name}", ".object = ROM_OBJECT(SHAPE_CODE, 0),\n    " + ",\n    ".join(fields))
        return f"(Value)&{name}"

    def name_table(self):
        """The interned texts in the order of what all profiles keep of their hash."""
        rows = sorted((hash_bytes(text.encode("utf-8", "surrogatepass")) & 0xFFFF, name)
                      for text, name in self.names.items())
        return (["const Str *const frozen_names[] = {"] + [f"    (const Str *)&{name}," for _, name in rows] +
                ["    NULL,", "};", f"const size_t frozen_name_count = {len(rows)};"])


def source_of(modules, codes, symbols):
    writer = Writer(symbols)
    rows = [f'    {{"{module.name}", (const Object *){writer.value(code)}, {str(module.package).lower()}}},'
            for module, code in zip(modules, codes)]
    lines = [HEAD, *writer.lines, "", *writer.name_table(), "", "const FrozenModule frozen_modules[] = {", *rows,
             "    {0},", "};", ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder")
    parser.add_argument("--symbols", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--set", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("manifest", nargs="?")
    options = parser.parse_args()
    manifest = Manifest({name: Path(folder).resolve() for name, _, folder in
                         (text.partition("=") for text in options.set)})
    symbols, codes = set(), []
    try:
        if options.manifest:
            manifest.read(options.manifest)
    except ManifestError as error:
        sys.exit(f"{options.manifest}: {error}")
    modules = sorted(manifest.modules.values(), key=lambda module: module.name)
    if modules:
        symbols = set(re.findall(r"^    RomStr\d+ (\w+);", options.symbols.read_text(), re.M))
        codes = compiled(options.adder, modules)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    write(options.out, source_of(modules, codes, symbols))


if __name__ == "__main__":
    main()
