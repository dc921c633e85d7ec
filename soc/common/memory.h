// The symbols that the linker script defines, and the work every chip's start-up does with them.
#ifndef ADDER_SOC_COMMON_MEMORY_H
#define ADDER_SOC_COMMON_MEMORY_H

// Ends of the C stack; only their addresses mean something.
extern char linker_stack_limit[], linker_stack_top[];

// Gives static variables their first values.
void memory_start(void);

#endif
