"""Run by adder itself: writes the code of modules for tools/freeze.py.

    adder precompile.py LIST OUT

LIST has a line for each module: its name, level of optimisation and path, with tabs between them.
OUT gets the marshalled list of their code objects.
"""
import marshal
import sys
from micropython import opt_level


def codes(lines):
    for line in lines:
        name, level, path = line.rstrip("\n").split("\t")
        opt_level(int(level))
        with open(path, "rb") as file:
            yield compile(file.read(), f"<frozen {name}>", "exec")


with open(sys.argv[1], encoding="utf-8") as file:
    found = list(codes(file))
with open(sys.argv[2], "wb") as file:
    marshal.dump(found, file)
