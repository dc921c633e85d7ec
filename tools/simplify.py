#!/usr/bin/env python3
"""Prepares a program for the tools that make it smaller.

    simplify.py PROGRAM.s --out OUT.s

Reads a program for the Cortex-M0 as assembler text, each function in a section of its own. Literals go into the
instructions that load them (tools/literal_pools.py), functions are called by one name each, comparisons of results
that the flags tell are left out (tools/result_flags.py), and instructions that do not depend on each other come in
one order (tools/instruction_order.py)."""

import argparse

from instruction_order import reordered
from literal_pools import without_pools
from program_text import SECTION, function_of, read_lines, split_blocks, with_one_name, write_lines
from result_flags import without_tests


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("program")
    options = parser.parse_args()
    blocks = split_blocks(read_lines(options.program))
    blocks = [[block[0], *without_pools(block[1:])] if block and SECTION.match(block[0]) else block
              for block in blocks]
    blocks = [reordered(block) if function_of(block) else block for block in without_tests(with_one_name(blocks))]
    write_lines(options.out, [line for block in blocks for line in block])


if __name__ == "__main__":
    main()
