#!/usr/bin/env python3
"""Writes the Python modules of a folder as C constants, so that they are part of the program.

    freeze.py --out FILE.c FOLDER

A file a/b.py becomes the module a.b, a/__init__.py the package a. The table is `frozen_modules` of
core/vm/import.h.
"""

import argparse
import io
import os
import sys
import tokenize


def modules_in(folder):
    """(name, is package, path) of every module, sorted by name."""
    found = []
    for path, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if f != "__pycache__"]
        package = os.path.relpath(path, folder).replace(os.sep, ".").removeprefix(".")
        for file in files:
            stem, extension = os.path.splitext(file)
            if extension != ".py":
                continue
            parts = [part for part in (package, stem) if part and part != "__init__"]
            found.append((".".join(parts), stem == "__init__", os.path.join(path, file)))
    return sorted(found)


def without_comments(text):
    """The text without the lines that hold only a comment: they stay as empty lines."""
    lines = text.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and token.line.lstrip().startswith("#"):
            lines[token.start[0] - 1] = ""
    return "\n".join(lines)


def c_lines(text):
    """The text as adjacent C string literals, one for each of its lines."""
    for line in text.splitlines(keepends=True):
        out = ""
        for byte in line.encode("utf-8"):
            c = chr(byte)
            if c in '"\\?':
                out += "\\" + c
            elif 32 <= byte < 127:
                out += c
            else:
                out += "\\n" if c == "\n" else f"\\{byte:03o}"
        yield f'    "{out}"'


def source_of(folder):
    lines = ["// Written by tools/freeze.py.", '#include "core/vm/import.h"', ""]
    rows = []
    for name, package, path in modules_in(folder):
        with open(path, encoding="utf-8") as file:
            text = without_comments(file.read())
        symbol = "source_" + name.replace(".", "_dot_")
        lines += [f"static const char {symbol}[] =", *c_lines(text)]
        lines[-1] += ";"
        rows.append(f'    {{"{name}", 0, {symbol}, sizeof {symbol} - 1, {str(package).lower()}}},')
    lines += ["", "const FrozenModule frozen_modules[] = {", *rows, "    {0},", "};", ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("folder")
    options = parser.parse_args()
    os.makedirs(os.path.dirname(options.out) or ".", exist_ok=True)
    with open(options.out, "w", encoding="utf-8") as file:
        file.write(source_of(options.folder))


if __name__ == "__main__":
    sys.exit(main())
