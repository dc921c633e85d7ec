// RAM at start-up, and the regions the linker laid out.
#include "soc/common/memory.h"

#include <string.h>

#include "hal/system.h"

extern char linker_data_start[], linker_data_end[], linker_data_image[];
extern char linker_bss_start[], linker_bss_end[];
extern char linker_heap_start[];

void memory_start(void)
{
    memcpy(linker_data_start, linker_data_image, (size_t)(linker_data_end - linker_data_start));
    memset(linker_bss_start, 0, (size_t)(linker_bss_end - linker_bss_start));
}

HalMemory hal_system_memory(void)
{
    return (HalMemory){
        .heap_start = linker_heap_start,
        .heap_end = linker_stack_limit,
        .stack_limit = linker_stack_limit,
        .stack_top = linker_stack_top,
    };
}
