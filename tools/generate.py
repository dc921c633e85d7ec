#!/usr/bin/env python3
"""Writes the tables that C cannot derive from its own rows.

    generate.py --out DIR SOURCE.c ...

Reads the rows SYM(name), SYM_DOTTED(first, second), NATIVE(...), GETSET(...) and MODULE(...) of the
sources that will be linked and writes into DIR, touching a file only when its contents change:

    symbols.h   SYM(name) for every interned string that C code names
    symbols.c   the strings as ROM objects, a hash index over them, the list of native modules
    natives.h   SIG_, OWNER_, NAME_ and DEFAULTS_ of every native function and accessor
    code_format.h   CODE_FORMAT, a fingerprint of everything that gives code objects their meaning
"""

import argparse
import os
import re
import sys
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strhash import hash_bytes  # noqa: E402

SYMBOL = re.compile(r"\bSYM\((\w+)\)")
DOTTED = re.compile(r"\bSYM_DOTTED\((\w+), (\w+)\)")
METHOD = re.compile(r"\b(?:METHOD|ACCESSOR|TYPE_ROW)\((\w+),")
STRING = r'"((?:[^"\\]|\\.)*)"'
NATIVE = re.compile(r"^NATIVE(?:_SHARED)?\(\s*(\w+),\s*((?:" + STRING + r"\s*)+),\s*((?:" + STRING + r"\s*)+)\)", re.M)
GETSET = re.compile(r"^GETSET\(\s*(\w+),\s*" + STRING + r",", re.M)
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
        for code in range(128):
            self.add(chr(code))
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
            return f"(Value)&{symbols.add(text[1:-1])}"
        raise Problem(f"unknown default {text!r}")


def c_string(text):
    out = ""
    for byte in text.encode("utf-8"):
        c = chr(byte)
        out += "\\" + c if c in '"\\' else c if 32 <= byte < 127 else f"\\{byte:03o}"
    return '"' + out.replace("?", "\\?") + '"'


def read_types(root):
    """Maps the Python name of each built-in type to its shape."""
    names = {}
    for path in ("core/objects/types.def", "core/objects/exceptions.def", "lib/types.def"):
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
    for name in SYMBOL.findall(text) + METHOD.findall(text):
        if name not in ("name", "symbol"):
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
        if owner and first == "self" and shape is None:
            raise Problem(f"{path}:{line}: unknown owner type {owner!r}")
        sig = "{%d, %d, %d, %d, %s}" % (signature.required, signature.positional,
                                        signature.positional_only, signature.keyword_only,
                                        " | ".join(flags) or "0")
        if function in natives:
            raise Problem(f"{path}:{line}: {function} is declared twice")
        natives[function] = (sig, shape, symbols.add(name), signature.defaults)
    for match in GETSET.finditer(text):
        identifier, dotted = match[1], match[2]
        owner, _, name = dotted.rpartition(".")
        line = text.count("\n", 0, match.start()) + 1
        if owner not in types:
            raise Problem(f"{path}:{line}: unknown owner type {owner!r}")
        if identifier in natives:
            raise Problem(f"{path}:{line}: {identifier} is declared twice")
        natives[identifier] = (None, types[owner], symbols.add(name), [])
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


def symbols_header(symbols):
    lines = ["// Written by tools/generate.py: the interned strings that C code names.",
             "#ifndef ADDER_SYMBOLS_H", "#define ADDER_SYMBOLS_H", '#include "core/objects/str.h"',
             "#define SYM(name) ((Value)&symbol_##name)",
             "#define SYM_DOTTED(first, second) ((Value)&symbol_##first##_dot_##second)",
             "#define SYM_EMPTY ((Value)&text_)", "#define SYM_SPACE ((Value)&text_20)",
             "#define SYM_NEWLINE ((Value)&text_0a)", "struct SymbolStr;"]
    lines += [f"extern const struct SymbolStr {identifier};" for identifier in symbols.by_text.values()]
    lines += ["#endif", ""]
    return "\n".join(lines)


def symbols_source(symbols, modules):
    texts = list(symbols.by_text)
    body = []
    for text in texts:
        raw = text.encode("utf-8")
        flags = ["STR_ASCII"] if text.isascii() else []
        if text.isidentifier():
            flags.append("STR_NAME")
        body.append((symbols.by_text[text], hash_bytes(raw), len(raw), " | ".join(flags) or "0", c_string(text)))
    lines = ["// Written by tools/generate.py.", '#include "core/objects/module.h"',
             '#include "core/objects/str.h"', '#include "core/objects/symbol_table.h"', ""]
    for identifier, value, size, flags, literal in body:
        lines.append(f"ROM_STR({identifier}, 0x{value:08x}u, {size}, {flags}, {literal});")
    size = 1
    while size < len(texts) * 4 // 3:
        size *= 2
    slots = [None] * size
    for text in texts:
        place = hash_bytes(text.encode("utf-8")) & (size - 1)
        while slots[place] is not None:
            place = (place + 1) & (size - 1)
        slots[place] = text
    lines.append(f"const size_t symbol_table_mask = {size - 1};")
    lines.append(f"const Str *const symbol_table[{size}] = {{")
    lines += ["    (const Str *)&%s," % symbols.by_text[t] if t is not None else "    0," for t in slots]
    lines.append("};")
    lines.append("const Str *const symbol_characters[128] = {")
    lines += [f"    (const Str *)&{symbols.by_text[chr(c)]}," for c in range(128)]
    lines.append("};")
    lines += [f"extern const NativeModule native_module_{m};" for m, _ in modules]
    lines.append("const NativeModule *const native_modules[] = {")
    lines += [f"    &native_module_{m}," for m, _ in modules]
    lines += ["    0,", "};", ""]
    return "\n".join(lines)


def natives_header(natives):
    lines = ["// Written by tools/generate.py: the numbers behind NATIVE and GETSET rows.",
             "#ifndef ADDER_NATIVES_H", "#define ADDER_NATIVES_H", '#include "core/objects/native.h"',
             '#include "symbols.h"']
    for function in sorted(natives):
        sig, shape, symbol, defaults = natives[function]
        if sig:
            lines.append(f"#define SIG_{function} {sig}")
            array = "NULL"
            if defaults:
                array = "(const Value[]){" + ", ".join(defaults) + "}"
            lines.append(f"#define DEFAULTS_{function} {array}")
        lines.append(f"#define OWNER_{function} {'SHAPE_' + shape if shape else '0'}")
        lines.append(f"#define NAME_{function} ((Value)&{symbol})")
    lines += ["#endif", ""]
    return "\n".join(lines)


# What serialised code depends on; comments do not count.
CODE_FORMAT_ROWS = (
    ("core/compiler/opcodes.def", re.compile(r"^OPCODE\(.*?\)", re.M)),
    ("core/compiler/intrinsics.def", re.compile(r"^INTRINSIC_ROW\(.*?\)", re.M)),
    ("core/compiler/opcodes.h", re.compile(r"\bFUNCTION_\w+ = \d+")),
    ("core/objects/function.h", re.compile(r"\bCODE_\w+ = \d+")),
    ("core/heap/value.h", re.compile(r"^#define VALUE_\w+ VALUE_IMMEDIATE\(\d+\)", re.M)),
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
    symbols, natives, modules = Symbols(), {}, []
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
    write(os.path.join(options.out, "natives.h"), natives_header(natives))
    write(os.path.join(options.out, "code_format.h"), code_format_header(root))


if __name__ == "__main__":
    try:
        main()
    except Problem as problem:
        sys.exit(str(problem))
