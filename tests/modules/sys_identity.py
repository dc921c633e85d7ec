# What sys says of the implementation.
# by-hand: it is not CPython; programs branch on the name micropython
import sys

print(sys.implementation.name, sys.version_info[:2], sys.version_info.releaselevel, "Adder"
      in sys.version)
print(
    type(sys.implementation.version).__name__, sys.hexversion >> 16 == 0x30e,
    isinstance(sys.implementation._machine, str), isinstance(sys.implementation._mpy, int))
print(
    tuple(sys.version_info)[:2] == (3, 14),
    repr(sys.version_info).startswith("sys.version_info(major=3, minor=14,"))
