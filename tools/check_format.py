#!/usr/bin/env python3
"""Checks that every C file is formatted as .clang-format says; `--fix` formats them.

Ends with the line `N passed, N failed`, a file being one test."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["core", "lib", "repl", "hal", "soc", "machine", "boards", "ports", "tests"]
BATCH = 50


def formatter():
    # Versions differ in their judgement; 14 is the one the code is formatted with.
    for name in ("clang-format-14", "clang-format"):
        if shutil.which(name):
            return name
    sys.exit("check_format: clang-format is not installed (tools/setup.sh test)")


def sources():
    return sorted(path.relative_to(ROOT) for folder in FOLDERS
                  for path in (ROOT / folder).rglob("*.[ch]"))


def main():
    command = formatter()
    files = [str(path) for path in sources()]
    faulty = []
    for start in range(0, len(files), BATCH):
        batch = files[start:start + BATCH]
        if "--fix" in sys.argv:
            subprocess.run([command, "-i", *batch], cwd=ROOT, check=True)
        elif subprocess.run([command, "--dry-run", "-Werror", *batch], cwd=ROOT,
                            capture_output=True).returncode:
            faulty += [name for name in batch
                       if subprocess.run([command, "--dry-run", "-Werror", name], cwd=ROOT,
                                         capture_output=True).returncode]
    for name in faulty:
        print(f"{name}: not formatted; run tools/check_format.py --fix")
    print(f"{len(files) - len(faulty)} passed, {len(faulty)} failed")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
