#!/usr/bin/env python3
"""Writes the tables that C cannot derive from its own rows.

    generate.py --out DIR SOURCE.c ...

Reads the rows SYM(name), SYM_DOTTED(first, second), NATIVE(...), GETSET(...) and MODULE(...) of the
sources that will be linked and writes into DIR, touching a file only when its contents change:

    symbols.h   SYM(name) for every interned string that C code names
    symbols.c   the strings as ROM objects in the order of their hashes, the list of native modules
    natives.h   the tables of native functions and of accessors
    natives.c   these tables, the names and signatures of their rows, the signatures
    native_sizes.h  what native.h has to know of them
    code_format.h   CODE_FORMAT, a fingerprint of everything that gives code objects their meaning
"""

import argparse
import collections
import os
import re
import sys
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strhash import hash_bytes  # noqa: E402

SYMBOL = re.compile(r"\bSYM\((\w+)\)")
DOTTED = re.compile(r"\b(?:SYM_DOTTED\(|DOTTED_ROW\(\w+, )(\w+), (\w+)\)")
ROW = re.compile(r"\b(?:METHOD(?:_AS)?|ACCESSOR(?:_AS)?|TYPE_ROW|CONSTANT|INT_ROW|WIDE_ROW|EMPTY_ROW|DOTTED_ROW)\((\w+)[,)]")
OWN_ROW = re.compile(r"\b(METHOD|ACCESSOR)\((\w+),\s*(\w+)\)")
TYPE_NAME = re.compile(r"\b(?:ROM_TYPE|ROM_DERIVED|STRUCT_SEQUENCE_TYPE|ITERATOR_TYPE|ODOMETER_TYPE)\(\s*\w+,\s*(\w+),")
STRUCT_MODULE = re.compile(r"\bSTRUCT_SEQUENCE_MEMBERS\w*\(\w+, (\w+),")
SYMBOL_ROW = re.compile(r"\bSYMBOL_ROW\((\w+), (\w+)\)")
STRING = r'"((?:[^"\\]|\\.)*)"'
NATIVE = re.compile(r"^NATIVE\(\s*(\w+),\s*((?:" + STRING + r"\s*)+),\s*((?:" + STRING + r"\s*)+)\)", re.M)
GETSET = re.compile(r"^GETSET\(\s*(\w+),\s*" + STRING + r",\s*(\w+),\s*(\w+)\)", re.M)
MODULE = re.compile(r"^MODULE\((\w+),", re.M)
TYPE_ROW = re.compile(r"^TYPE\((\w+), type_(\w+)\)", re.M)
EXCEPTION_ROW = re.compile(r"^EXCEPTION\((\w+), (\w+),", re.M)
COMMENT = re.compile(r"//[^\n]*")

# Types whose Python name is not the C name after type_.
PYTHON_NAMES = {
    "none": "NoneType", "not_implemented": "NotImplementedType", "native": "builtin_function_or_method",
    "bound": "method", "bound_native": "builtin_method", "getset": "getset_descriptor",
    "slot": "member_descriptor",
}


# symbol_of_character finds them by their place.
CHARACTERS = [chr(code) for code in [*range(9, 14), *range(32, 127)]]


class Problem(Exception):
    pass


def joined(text):
    """The contents of adjacent C string literals."""
    return "".join(re.findall(STRING, text)).replace('\\"', '"')


def split_parameters(text):
    """Splits at commas outside of quotes and brackets."""
    parts, depth, quote, start = [], 0, "", 0
    for i, c in enumerate(text):
        if quote:
            quote = "" if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([":
            depth += 1
        elif c in ")]":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return [p for p in parts if p]


class Symbols:
    def __init__(self):
        self.by_text = {}
        for character in CHARACTERS:
            self.add(character)
        self.add("")

    def add(self, text):
        if text not in self.by_text:
            if re.fullmatch(r"\w+(\.\w+)?", text, re.ASCII):
                self.by_text[text] = "symbol_" + text.replace(".", "_dot_")
            else:
                self.by_text[text] = "text_" + text.encode("utf-8").hex()
        return self.by_text[text]


class Signature:
    """Parses 'self, /, a, b=None, *args, key=?, **kw' as it stands beside a C function."""

    def __init__(self, text, symbols):
        self.required = self.positional = self.positional_only = self.keyword_only = 0
        self.variadic = self.keywords = False
        self.names, self.defaults = [], []
        after_star = False
        for part in split_parameters(text):
            if part == "/":
                self.positional_only = self.positional
            elif part == "*":
                after_star = True
            elif part.startswith("**"):
                self.keywords = True
            elif part.startswith("*"):
                self.variadic = after_star = True
            else:
                name, equals, default = part.partition("=")
                self.names.append(name.strip())
                if after_star:
                    self.keyword_only += 1
                    self.defaults.append(self.default(default.strip() if equals else "!", symbols))
                else:
                    self.positional += 1
                    if equals:
                        self.defaults.append(self.default(default.strip(), symbols))
                    else:
                        if self.required + 1 != self.positional:
                            raise Problem("a required parameter follows one with a default")
                        self.required += 1

    def by_keyword(self):
        """The names of parameters that can be given by keyword."""
        return self.names[self.positional_only:]

    @staticmethod
    def default(text, symbols):
        fixed = {"None": "VALUE_NONE", "True": "VALUE_TRUE", "False": "VALUE_FALSE", "?": "NO_VALUE",
                 "...": "VALUE_ELLIPSIS",
                 "!": "VALUE_DELETED", "()": "(Value)&tuple_empty"}  # ! = required keyword-only
        if text in fixed:
            return fixed[text]
        if re.fullmatch(r"-?\d+", text):
            return f"VALUE_SMALL({text})"
        if len(text) >= 2 and text[0] == text[-1] and text[0] in "'\"":
            return f"(Value)&symbols.{symbols.add(text[1:-1])}"
        raise Problem(f"unknown default {text!r}")


def c_string(text):
    out = ""
    for byte in text.encode("utf-8", "surrogatepass"):
        c = chr(byte)
        out += "\\" + c if c in '"\\' else c if 32 <= byte < 127 else f"\\{byte:03o}"
    return '"' + out.replace("?", "\\?") + '"'


def read_types(root):
    """Maps the Python name of each built-in type to its shape."""
    names = {}
    for path in ("core/objects/types.def", "core/objects/exceptions.def", "lib/types.def",
                 "machine/types.def"):
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        for shape, c_name in TYPE_ROW.findall(text):
            names[c_name] = shape
            names[PYTHON_NAMES.get(c_name, c_name)] = shape
        for shape, name in EXCEPTION_ROW.findall(text):
            names[name] = shape
    return names


def collect(path, types, symbols, natives, modules):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    header = os.path.splitext(path)[0] + ".h"
    if path.endswith(".c") and os.path.exists(header):
        collect(header, types, symbols, natives, modules)
    for name in sum((list(row.findall(text)) for row in (SYMBOL, ROW, TYPE_NAME, STRUCT_MODULE)), []) + \
            sum(map(list, SYMBOL_ROW.findall(text)), []):
        if name not in ("name", "symbol", "type_name"):
            symbols.add(name)
    for first, second in DOTTED.findall(text):
        symbols.add(f"{first}.{second}")
    for match in NATIVE.finditer(text):
        function, dotted, signature_text = match[1], joined(match[2]), joined(match[4])
        owner, _, name = dotted.rpartition(".")
        line = text.count("\n", 0, match.start()) + 1
        try:
            signature = Signature(signature_text, symbols)
        except Problem as problem:
            raise Problem(f"{path}:{line}: {problem}") from None
        first = signature.names[0] if signature.names else ""
        flags = []
        if signature.variadic:
            flags.append("SIGNATURE_VARIADIC")
        if signature.keywords:
            flags.append("SIGNATURE_KEYWORDS")
        if owner and first == "self":
            flags.append("SIGNATURE_METHOD")
        if owner and first == "cls":
            flags.append("SIGNATURE_NEW" if name == "__new__" else "SIGNATURE_CLASSMETHOD")
        if (not flags or flags == ["SIGNATURE_METHOD"]) and not signature.keyword_only \
                and signature.required == signature.positional == signature.positional_only:
            flags.append("SIGNATURE_PLAIN")
        shape = types.get(owner) if owner and first in ("self", "cls") else None
        if owner and shape is None:
            raise Problem(f"{path}:{line}: unknown owner type {owner!r}, or not its method")
        if function in natives.functions:
            raise Problem(f"{path}:{line}: {function} is declared twice")
        natives.names.update({parameter: symbols.add(parameter) for parameter in signature.by_keyword()})
        natives.functions[function] = NativeRow(shape, symbols.add(name), signature, " | ".join(flags) or "0",
                                                f"({signature_text})")
    for match in GETSET.finditer(text):
        identifier, dotted = match[1], match[2]
        owner, _, name = dotted.rpartition(".")
        line = text.count("\n", 0, match.start()) + 1
        if owner not in types:
            raise Problem(f"{path}:{line}: unknown owner type {owner!r}")
        if identifier in natives.accessors:
            raise Problem(f"{path}:{line}: {identifier} is declared twice")
        natives.accessors[identifier] = Accessor(
            types[owner], symbols.add(name), match[3], match[4],
            [function for function in (match[3], match[4]) if re.search(rf"^static \w+ {function}\(", text, re.M)])
    natives.own_rows += [(path, *row) for row in OWN_ROW.findall(text)]
    modules += [(m, path) for m in MODULE.findall(text)]


def write(path, text):
    try:
        with open(path, encoding="utf-8") as file:
            if file.read() == text:
                return
    except FileNotFoundError:
        pass
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def symbol_size(text):
    return max(1, len(text.encode("utf-8")))


def bucket_count(symbols):
    """A power of two: at most 16 symbols share a bucket, on average."""
    return 1 << max(0, (len(symbols.by_text) - 1) // 16).bit_length()


def in_order(symbols):
    """One-character strings, then all others by the bits of their hash that str.c looks them up by."""
    others = [text for text in symbols.by_text if text not in CHARACTERS]
    return CHARACTERS, sorted(others, key=lambda t: (bucket_of(symbols, t), t))


def bucket_of(symbols, text):
    return hash_bytes(text.encode("utf-8")) >> 8 & (bucket_count(symbols) - 1)


def symbols_header(symbols):
    characters, others = in_order(symbols)
    lines = ["// Written by tools/generate.py: the interned strings that C code names.",
             "#ifndef ADDER_SYMBOLS_H", "#define ADDER_SYMBOLS_H", '#include "core/objects/symbol_table.h"',
             "// By the size of their text."]
    lines += [f"typedef ROM_STR({size}) RomStr{size};" for size in sorted({symbol_size(t) for t in characters + others})]
    lines += ["typedef struct Symbols {"]
    lines += [f"    RomStr{symbol_size(t)} {symbols.by_text[t]};" for t in characters + others]
    lines += ["    char end; // of the last text", "} Symbols;",
              "// A symbol as a Value, and as the 16-bit number that tables hold (symbol_at).",
              "#define SYM(name) ((Value)&symbols.symbol_##name)",
              "#define SYM_DOTTED(first, second) ((Value)&symbols.symbol_##first##_dot_##second)",
              "#define SYM_EMPTY ((Value)&symbols.text_)", "#define SYM_SPACE ((Value)&symbols.text_20)",
              "#define SYM_NEWLINE ((Value)&symbols.text_0a)",
              f"#define SYMBOL_BUCKETS {bucket_count(symbols)}",
              "#define SYMBOL_NUMBER(member) ((uint16_t)(offsetof(Symbols, member) / HEAP_GRANULE))",
              "#endif", ""]
    return "\n".join(lines)


def symbols_source(symbols, modules):
    characters, others = in_order(symbols)
    lines = ["// Written by tools/generate.py.", '#include "core/objects/module.h"', '#include "symbols.h"', "",
             '_Static_assert(sizeof(Symbols) / HEAP_GRANULE <= SYMBOL_LIMIT, "symbols have 16-bit numbers");',
             "const Symbols symbols = {"]
    buckets = bucket_count(symbols)
    starts = [None] * (buckets + 1)
    for text in characters + others:
        raw = text.encode("utf-8")
        flags = (["STR_ASCII"] if text.isascii() else []) + (["STR_NAME"] if text.isidentifier() else [])
        value = hash_bytes(raw)
        if text not in CHARACTERS and starts[value >> 8 & (buckets - 1)] is None:
            starts[value >> 8 & (buckets - 1)] = f"SYMBOL_NUMBER({symbols.by_text[text]})"
        lines.append(f"    ROM_STR_VALUE({symbols.by_text[text]}, 0x{value:08x}u, {len(raw)}, "
                     f"{' | '.join(flags) or '0'}, {c_string(text)})")
    lines.append("};")
    starts[buckets] = "(offsetof(Symbols, end) + HEAP_GRANULE - 1) / HEAP_GRANULE"
    for bucket in reversed(range(buckets)):
        starts[bucket] = starts[bucket] or starts[bucket + 1]
    lines.append("const uint16_t symbol_starts[] = {")
    lines += [f"    {start}," for start in starts]
    lines.append("};")
    lines += [f"extern const NativeModule native_module_{m};" for m, _ in modules]
    lines.append("const NativeModule *const native_modules[] = {")
    lines += [f"    &native_module_{m}," for m, _ in modules]
    lines += ["    0,", "};", ""]
    return "\n".join(lines)


NativeRow = collections.namedtuple("NativeRow", "shape symbol signature flags text")  # shape: of the owner, or None


class Accessor:
    def __init__(self, shape, symbol, getter, setter, static):
        self.shape, self.symbol = shape, symbol
        self.getter, self.setter = getter, setter  # C functions, "NULL" if it cannot be set
        self.static = static  # which of the two no other file can name

    def entry(self, kind, identifier):
        """The name by which the table refers to its `getter` or `setter`."""
        function = getattr(self, kind)
        return f"{kind}_entry_{identifier}" if function in self.static else function

    def entries(self, identifier):
        return " ".join(f"{kind.upper()}_ENTRY({identifier}, {getattr(self, kind)})"
                        for kind in ("getter", "setter") if getattr(self, kind) in self.static)


def place_in(pool, wanted):
    """Where in a list the wanted ones stand in a row; adds them if they do not."""
    places = [i for i in range(len(pool)) if pool[i:i + len(wanted)] == wanted] if wanted else [0]
    if not places:
        places = [len(pool)]
        pool += wanted
    return places[0]


class Natives:
    def __init__(self):
        self.functions = {}  # C function: NativeRow
        self.accessors = {}  # identifier: Accessor
        self.names = {}  # name of a parameter that can be given by keyword: symbol
        self.own_rows = []  # path, kind, name and native of members that shall have the name of their native

    def check_names(self, symbols):
        for path, kind, name, native in self.own_rows:
            known = {"METHOD": self.functions, "ACCESSOR": self.accessors}[kind].get(native)
            if known and known.symbol != symbols.by_text.get(name, known.symbol):
                raise Problem(f"{path}: {kind}({name}, {native}): its name is {known.symbol}, write {kind}_AS")

    def in_order(self, symbols):
        """Pairs of the member of the table and the row it is of, in the order of the symbols of their names."""
        place = {symbols.by_text[text]: i for i, text in enumerate(sum(in_order(symbols), []))}
        rows = list(self.functions.items()) + [(f"accessor_{name}", row) for name, row in self.accessors.items()]
        return sorted(rows, key=lambda pair: (place[pair[1].symbol], pair[0]))

    @staticmethod
    def sizes(details):
        number = "uint8_t" if max(details) < 256 else "uint16_t"
        return "\n".join(["// Written by tools/generate.py.", "#ifndef ADDER_NATIVE_SIZES_H",
                          "#define ADDER_NATIVE_SIZES_H", "#include <stdint.h>",
                          f"typedef {number} NativeDetail;", "#endif", ""])

    def header(self, symbols):
        lines = ["// Written by tools/generate.py: the table behind NATIVE and GETSET rows.",
                 "#ifndef ADDER_NATIVES_H", "#define ADDER_NATIVES_H", '#include "core/objects/native.h"',
                 '#include "symbols.h"', "typedef struct Natives {"]
        lines += [f"    {'GetSet' if isinstance(row, Accessor) else 'Native'} {member};"
                  for member, row in self.in_order(symbols)]
        lines += ["} Natives;"]
        for identifier, accessor in sorted(self.accessors.items()):
            lines.append(f"#define ENTRIES_{identifier} {accessor.entries(identifier)}")
        lines += ["#endif", ""]
        return "\n".join(lines)

    def source(self, symbols):
        """The text of natives.c, and the numbers of native_details."""
        declarations, objects, names, texts, details = [], [], [], [], []
        signatures, setters, parameters, defaults = {}, {"NULL": 0}, [], []
        for member, row in self.in_order(symbols):
            names.append(f"    SYMBOL_NUMBER({row.symbol}),")
            if isinstance(row, Accessor):
                identifier = member.partition("_")[2]
                getter, setter = row.entry("getter", identifier), row.entry("setter", identifier)
                declarations.append(f"Value {getter}(Vm *vm, Value self);")
                if setter != "NULL":
                    declarations.append(f"void {setter}(Vm *vm, Value self, Value value);")
                objects.append(f"    .{member} = {{ROM_OBJECT(SHAPE_GETSET, SHAPE_{row.shape}), {getter}}},")
                texts.append("    NULL,")
                details.append(setters.setdefault(setter, len(setters)))
                continue
            signature = row.signature
            first_default = place_in(defaults, signature.defaults)
            first_name = place_in(parameters, [self.names[name] for name in signature.by_keyword()])
            key = "{%d, %d, %d, %d, %s, %d, %d}" % (
                signature.required, signature.positional, signature.positional_only, signature.keyword_only,
                row.flags, first_default, first_name)
            details.append(signatures.setdefault(key, len(signatures)))
            texts.append(f"    {c_string(row.text)},")
            direct = signature.required + 1 if "SIGNATURE_PLAIN" in row.flags else 0
            if direct > 15:
                raise Problem(f"{member} has too many parameters")
            declarations.append(f"Value native_entry_{member}(Vm *vm, Value *args, size_t count);")
            objects.append(f"    .{member} = {{NATIVE_OBJECT({'SHAPE_' + row.shape if row.shape else '0'}, {direct}), "
                           f"native_entry_{member}}},")
        lines = ["// Written by tools/generate.py.", '#include "core/objects/tuple.h"', '#include "natives.h"', ""]
        lines += sorted(set(declarations))
        lines += ["const Natives natives OBJECT_ALIGN = {"] + objects + ["};"]
        lines += [f"const size_t native_count = {len(names)};"]
        lines += ["const uint16_t native_names[] = {"] + names + ["};"]
        lines += ["const NativeDetail native_details[] = {"] + [f"    {number}," for number in details] + ["};"]
        lines += ["const Signature native_signatures[] = {"] + [f"    {key}," for key in signatures] + ["};"]
        lines += ["const SetterFunction accessor_setters[] = {"] + [f"    {setter}," for setter in setters] + ["};"]
        lines += ["const Value native_defaults_pool[] = {"] + [f"    {value}," for value in defaults] + ["    0,", "};"]
        lines += ["const uint16_t native_parameters[] = {"] + \
                 [f"    SYMBOL_NUMBER({name})," for name in parameters] + ["    0,", "};"]
        lines += ["#if ADDER_TEXT_SIGNATURES", "const char *const native_texts[] = {"] + texts + ["};", "#endif", ""]
        return "\n".join(lines), details


# What serialised code depends on; comments do not count.
CODE_FORMAT_ROWS = (
    ("core/compiler/opcodes.def", re.compile(r"^OPCODE\(.*?\)", re.M)),
    ("core/compiler/intrinsics.def", re.compile(r"^INTRINSIC_ROW\(.*?\)", re.M)),
    ("core/compiler/opcodes.h", re.compile(r"\bFUNCTION_\w+ = \d+")),
    ("core/objects/function.h", re.compile(r"\bCODE_\w+ = \d+")),
    ("core/heap/value.h", re.compile(r"^    IMMEDIATE_\w+,$", re.M)),
)


def code_format_header(root):
    rows = []
    for path, pattern in CODE_FORMAT_ROWS:
        with open(os.path.join(root, path), encoding="utf-8") as file:
            found = pattern.findall(file.read())
        if not found:
            raise Problem(f"{path}: no rows")
        rows += found
    fingerprint = zlib.crc32("\n".join(rows).encode())
    return "\n".join(["// Written by tools/generate.py.", "#ifndef ADDER_CODE_FORMAT_H",
                      "#define ADDER_CODE_FORMAT_H", f"#define CODE_FORMAT 0x{fingerprint:08x}u",
                      "#endif", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("sources", nargs="*")
    options = parser.parse_args()
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    types = read_types(root)
    symbols, natives, modules = Symbols(), Natives(), []
    for path in sorted(set(options.sources)):
        collect(path, types, symbols, natives, modules)
    for name in re.findall(r"^EXCEPTION\(\w+, (\w+),", open(os.path.join(root, "core/objects/exceptions.def"),
                                                        encoding="utf-8").read(), re.M):
        symbols.add(name)
    with open(os.path.join(root, "core/objects/operators.def"), encoding="utf-8") as file:
        for name in re.findall(r"__\w+__", file.read()):
            symbols.add(name)
    os.makedirs(options.out, exist_ok=True)
    write(os.path.join(options.out, "symbols.h"), symbols_header(symbols))
    write(os.path.join(options.out, "symbols.c"), symbols_source(symbols, modules))
    natives.check_names(symbols)
    write(os.path.join(options.out, "natives.h"), natives.header(symbols))
    source, details = natives.source(symbols)
    write(os.path.join(options.out, "natives.c"), source)
    write(os.path.join(options.out, "native_sizes.h"), natives.sizes(details))
    write(os.path.join(options.out, "code_format.h"), code_format_header(root))


if __name__ == "__main__":
    try:
        main()
    except Problem as problem:
        sys.exit(str(problem))
