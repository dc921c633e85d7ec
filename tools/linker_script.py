#!/usr/bin/env python3
"""Writes a board's linker script from the memory facts in its board.mk.

RAM holds, from the bottom: zeroed data, the interpreter first, initialised data, what start-up leaves alone, the heap
(all that is left over), and at the top the C stack, which grows down towards the heap."""

import argparse
from pathlib import Path

from board_facts import number, read_board

# GUARD_BYTES of soc/common/guard.h: the guard lies at the stack's limit.
STACK_ALIGNMENT = 32
MESSAGES_ORIGIN = 0xF0000000

SCRIPT = """\
MEMORY
{{
    FLASH (rx) : ORIGIN = {flash_origin:#010x}, LENGTH = {flash_size:#x}
    RAM (rwx) : ORIGIN = {ram_origin:#010x}, LENGTH = {ram_size:#x}
}}

SECTIONS
{{
    .text :
    {{
        KEEP(*(.vectors))
        *(.text .text.*)
        *(.rodata .rodata.* .srodata .srodata.*)
        . = ALIGN(8);
    }} > FLASH

    /* Loaders would clear these at an address in flash if they had one there. */
    .bss (NOLOAD) :
    {{
        linker_bss_start = .;
        *(.bss.firmware) /* programs may know that the interpreter lies where RAM begins */
        *(.sbss .sbss.* .bss .bss.* COMMON)
        . = ALIGN(8);
        linker_bss_end = .;
    }} > RAM AT > RAM

    .data :
    {{
        linker_data_start = .;
        *(.data .data.*)
        __global_pointer$ = . + 0x800;
        *(.sdata .sdata.*)
        . = ALIGN(8);
        linker_data_end = .;
    }} > RAM AT > FLASH
    linker_data_image = LOADADDR(.data);

    .noinit (NOLOAD) :
    {{
        *(.noinit)
        . = ALIGN(8);
    }} > RAM AT > RAM

    linker_heap_start = .;
    linker_stack_top = ORIGIN(RAM) + LENGTH(RAM);
    linker_stack_limit = ALIGN(linker_stack_top - {stack_size:#x}, {stack_alignment});

    /* Formats of messages at addresses that do not exist: tools/pack_messages.py packs them. */
    .messages {messages_origin:#x} (INFO) :
    {{
        linker_messages_start = .;
        *(.messages.*)
        linker_messages_end = .;
    }}

    /* Nothing sets up thread-local storage: errno of the C library must not be used. */
    .tls : {{ *(.tdata .tdata.* .tbss .tbss.*) }} > RAM AT > RAM

    /DISCARD/ : {{ *(.ARM.exidx* .ARM.extab* .eh_frame*) }}
}}

ASSERT(SIZEOF(.tls) == 0, "thread-local variables are linked in, but there are no threads")
ASSERT(linker_heap_start + 1024 <= linker_stack_limit, "no RAM is left for the heap")
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("board")
    parser.add_argument("--flash-size", help="instead of the board's, for what is larger than its program")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    facts = read_board(options.board)
    if options.flash_size:
        facts["FLASH_SIZE"] = options.flash_size
    names = ("FLASH_ORIGIN", "FLASH_SIZE", "RAM_ORIGIN", "RAM_SIZE", "STACK_SIZE")
    values = {name.lower(): number(facts, name) for name in names}
    options.out.write_text(SCRIPT.format(stack_alignment=STACK_ALIGNMENT, messages_origin=MESSAGES_ORIGIN, **values))


if __name__ == "__main__":
    main()
