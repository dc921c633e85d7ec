#!/usr/bin/env python3
"""Checks what keeps the code base in layers and readable.

- A file includes only headers of its own layer and of those that LAYERS allows it.
- Every header compiles alone.
- No file is longer than 1500 lines, no function longer than 100 (one file of core/vm, the
  interpreter loop's, is exempt).
- Objects of core/ and lib/ hold no mutable data (read from build/host, which must be built).

Prints the distribution of function lengths and ends with the line `N passed, N failed`."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = Path("build/host")
GENERATED = {"symbols.h", "natives.h", "native_sizes.h", "code_format.h"}
MOST_LINES_OF_FILE = 1500
MOST_LINES_OF_FUNCTION = 100

# Layer: the layers whose headers it may include besides its own. `core` itself holds config.h,
# which everything may read.
CORE = ["core/base", "core/heap", "core/objects", "core/compiler", "core/vm", "core/native"]
LAYERS = {layer: CORE[:i] for i, layer in enumerate(CORE)}
LAYERS |= {
    "core": [],
    "lib": CORE,
    "repl": [*CORE, "lib"],
    "hal": ["core/base"],
    "soc": ["core/base", "hal"],
    "machine": [*CORE, "lib", "hal"],
    "boards": ["core/base", "hal", "soc"],
    "ports/unix": [*CORE, "lib", "repl", "hal", "machine"],
    "ports/baremetal": [*CORE, "lib", "repl", "hal", "machine", "soc", "boards"],
    "ports/web": [*CORE, "lib", "repl", "hal", "machine"],
}
KNOW_NO_SYMBOLS = {"core", "core/base", "hal", "soc", "boards"}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
MUTABLE_SECTION = re.compile(r"^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)(?!\.rel\.ro)")


def layer_of(path):
    parts = path.parts
    name = "/".join(parts[:2]) if parts[0] in ("core", "ports") and len(parts) > 2 else parts[0]
    return name if name in LAYERS else None


def sources():
    folders = sorted({layer.split("/")[0] for layer in LAYERS})
    return sorted(path.relative_to(ROOT) for folder in folders
                  for path in (ROOT / folder).rglob("*.[ch]"))


def resolve(path, name):
    """The file that an include names, relative to the root; None when it is generated."""
    for base in (ROOT / path.parent, ROOT):
        found = (base / name).resolve()
        if found.is_file() and ROOT in found.parents:
            return found.relative_to(ROOT)
    return None


def check_includes(path, text):
    own = layer_of(path)
    if own is None:
        return [f"{path}: is in no layer of tools/check_layers.py"]
    faults = []
    for name in INCLUDE.findall(text):
        target = resolve(path, name)
        if target is None:
            if name not in GENERATED:
                faults.append(f'{path}: includes "{name}", which is not in the tree')
            elif own in KNOW_NO_SYMBOLS:
                faults.append(f'{path}: {own} must not know "{name}"')
        elif target.suffix == ".def":
            continue  # a table of what is linked: rows for the reader's macro, no dependency
        elif layer_of(target) not in (own, "core", *LAYERS[own]):
            faults.append(f"{path}: {own} must not include {target}")
    return faults


def functions(text):
    """Yields (line, length) of each function, by the brace layout that clang-format enforces."""
    start = None
    for number, line in enumerate(text.split("\n"), 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start is not None:
            yield start, number - start + 1
            start = None


def check_lengths(path, text):
    lines = text.count("\n")
    faults = []
    if lines > MOST_LINES_OF_FILE:
        faults.append(f"{path}: {lines} lines, more than {MOST_LINES_OF_FILE}")
    if not any(word in path.stem for word in ("loop", "interp")) or layer_of(path) != "core/vm":
        faults += [f"{path}:{line}: a function of {length} lines"
                   for line, length in functions(text) if length > MOST_LINES_OF_FUNCTION]
    return faults


def check_header(path):
    """Does a file that includes only this header compile?"""
    result = subprocess.run(
        ["gcc", "-std=gnu11", "-fsyntax-only", "-Wall", "-Wextra", "-Werror",
         "-Wno-unused-parameter", "-I.", f"-I{BUILD}/gen", "-x", "c", "-"],
        cwd=ROOT, input=f'#include "{path}"\n', text=True, capture_output=True)
    if result.returncode == 0:
        return []
    return [f"{path}: does not compile alone\n{result.stderr.rstrip()}"]


def check_object(path):
    """Does the object of this source hold data that can be written? nm's columns by `|`."""
    made = ROOT / BUILD / "obj" / path.with_suffix(".o")
    if not made.exists():
        return [f"{path}: {BUILD} has no object of it"]
    listing = subprocess.run(["nm", "-f", "sysv", str(made)], text=True, capture_output=True).stdout
    faults = []
    for row in listing.splitlines():
        columns = [column.strip() for column in row.split("|")]
        if len(columns) == 7 and MUTABLE_SECTION.match(columns[6]):
            faults.append(f"{path}: mutable data '{columns[0]}' in {columns[6]}")
    return faults


def print_distribution(lengths):
    if lengths:
        lengths.sort()
        print(f"{len(lengths)} functions: median {lengths[len(lengths) // 2]} lines, "
              f"p95 {lengths[len(lengths) * 95 // 100]}, longest {lengths[-1]}")


def main():
    paths = sources()
    texts = {path: (ROOT / path).read_text() for path in paths}
    results = [check_includes(path, text) for path, text in texts.items()]
    results += [check_lengths(path, text) for path, text in texts.items()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results += pool.map(check_header, [path for path in paths if path.suffix == ".h"])
        results += pool.map(check_object, [path for path in paths if path.suffix == ".c"
                                           and path.parts[0] in ("core", "lib")])
    for faults in results:
        for fault in faults:
            print(fault)
    print_distribution([length for path, text in texts.items() if path.suffix == ".c"
                        for _, length in functions(text)])
    failed = sum(map(bool, results))
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
