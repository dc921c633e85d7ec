# Builds the firmware of BOARD, whose board.mk has been included before: goals `firmware`,
# `firmware-run` and `size`. V=1 shows the commands.
#
# A board is the folder boards/NAME. Its pins.csv has rows NAME,NUMBER; its manifest.py names the
# Python modules that are frozen into the program (tools/manifest.py); its board.mk sets, with
# sizes in bytes, K or M, and each on a line of its own (tools read it as well):
#
#   BOARD_NAME, MCU_NAME        what the banner calls the board and its chip
#   SOC                         folder below soc/
#   PLATFORM                    sys.platform; where it is not set, SOC
#   PROFILE                     tiny, standard or full
#   CPU_HZ                      clock frequency of the processor
#   TOOLCHAIN, CPU_FLAGS        prefix of the compiler's name, its flags for the processor
#   FLASH_ORIGIN, FLASH_SIZE    where code and constants go
#   RAM_ORIGIN, RAM_SIZE        where data, heap and C stack go
#   STACK_SIZE                  of RAM, for the C stack; what data leaves over is the heap
#   MODULES                     names of the C files of the library modules it has; all if not set
#   CONSOLE_BUFFER              bytes received ahead, a power of two
#   CONSOLE_TX, CONSOLE_RX      the console's pins, on chips that can choose them
#   EMULATOR                    command that emulates the board
#   EMULATOR_PIN_TRACE          its trace event for changes of pins (optional)
#   EMULATOR_PIN_INPUT          its object whose inputs drive the pins (optional)

include soc/$(SOC)/soc.mk

# CORE=0 leaves the interpreter out and builds a program that exercises the hardware interface.
CORE ?= 1

FW      := build/$(BOARD)$(if $(filter 0,$(CORE)),-hal)
FW_GEN  := $(FW)/gen
FW_OBJ  := $(FW)/obj
FW_TOOL := $(TOOLCHAIN)-
FW_CC   := $(shell command -v ccache) $(FW_TOOL)gcc

FW_PROFILE_tiny     := ADDER_PROFILE_TINY
FW_PROFILE_standard := ADDER_PROFILE_STANDARD
FW_PROFILE_full     := ADDER_PROFILE_FULL
ifeq ($(FW_PROFILE_$(PROFILE)),)
$(error boards/$(BOARD)/board.mk: PROFILE '$(PROFILE)' is none of tiny, standard, full)
endif

FW_DEFINES := $(FW_PROFILE_$(PROFILE)) SOC_PINS=$(SOC_PINS)u BOARD_CPU_HZ=$(CPU_HZ)u \
              BOARD_CONSOLE_BUFFER=$(CONSOLE_BUFFER)u BOARD_NAME='"$(BOARD_NAME)"' \
              BOARD_MCU_NAME='"$(MCU_NAME)"' BOARD_ID='"$(BOARD)"' \
              BOARD_PLATFORM='"$(or $(PLATFORM),$(SOC))"' ADDER_POLL=1 ADDER_FILES=0 \
              $(if $(CONSOLE_TX),BOARD_CONSOLE_TX=$(CONSOLE_TX)u BOARD_CONSOLE_RX=$(CONSOLE_RX)u)
FW_PACKED  := $(filter tiny,$(PROFILE))
FW_DEFINES += $(if $(FW_PACKED),ADDER_PACKED_MESSAGES=1 ADDER_HEAP_DEBUG=0)
FW_DEFINES += $(if $(SOC_READABLE_ZERO),ADDER_READABLE_ZERO=1)
FW_FLAGS   := --specs=picolibc.specs $(CPU_FLAGS)
FW_CFLAGS  := -std=gnu11 -Os -g -ffunction-sections -fdata-sections -fno-common $(WARNINGS)
# The interpreter of a tiny board is optimised as one program, with functions that have one caller
# kept apart: merged frames need more C stack. LTO=0 builds it file by file, which is quicker. No
# instructions are moved for speed: where alike code is alike text, the tools that shorten it find more.
LTO        ?= $(if $(FW_PACKED),1,0)
FW_LTO     := $(if $(filter 1,$(LTO)),-flto=auto -fno-ipa-cp -fno-inline-functions-called-once \
                -fno-schedule-insns2 -fno-move-loop-invariants)
# What is read at address 0 says nothing about a pointer.
FW_CFLAGS  += $(if $(SOC_READABLE_ZERO),-fno-delete-null-pointer-checks)
FW_CPP     := -I. -I$(FW_GEN) $(addprefix -D,$(FW_DEFINES)) -MMD -MP
# Built file by file, for its sizes, a tiny board's interpreter may be larger than the chip.
FW_LINK_SCRIPT := $(FW)/link$(if $(FW_PACKED),$(if $(FW_LTO),,_step)).ld
FW_LDFLAGS = -nostartfiles -T$(FW_LINK_SCRIPT) -Wl,--gc-sections -Wl,-Map=$(@:.elf=.map)

# ---- Sources ------------------------------------------------------------------------------
ifeq ($(CORE),0)
FW_SOURCES := ports/baremetal/main_echo.c
else
FW_SOURCES := $(wildcard core/*/*.c lib/*.c repl/*.c machine/*.c machine/portable/*.c) \
              $(filter-out %/main_echo.c,$(wildcard ports/baremetal/*.c))
# A module is the file with its MODULE row, NAME.c, and all NAME_*.c beside it. NAME_host.c has
# what only hosts, and boards as large as they, have.
FW_MODULES := $(shell grep -l '^MODULE.' lib/*.c $(wildcard machine/*.c))
FW_LEFT    := $(if $(MODULES),$(filter-out $(foreach m,$(MODULES),%/$(m).c),$(FW_MODULES)))
FW_SOURCES := $(filter-out $(FW_LEFT) $(FW_LEFT:.c=_%.c),$(FW_SOURCES))
ifneq ($(PROFILE),full)
FW_SOURCES := $(filter-out lib/%_host.c core/%_host.c,$(FW_SOURCES))
endif
endif
FW_SCANNED   := $(filter-out core/base/%,$(FW_SOURCES))
FW_GENERATOR := $(if $(filter 0,$(CORE)),,$(wildcard tools/generate.py))
FW_STAMP     := $(if $(FW_GENERATOR),$(FW_GEN)/stamp)
FW_SYMBOLS   := $(if $(FW_GENERATOR),\
                $(addprefix $(FW_OBJ)/gen/,symbols.o natives.o frozen.o))

FW_MESSAGES := $(if $(and $(FW_PACKED),$(FW_STAMP)),$(FW_OBJ)/gen/messages.o)

FW_ALL     := $(sort $(FW_SOURCES) $(SOC_SOURCES))
FW_OBJECTS := $(patsubst %,$(FW_OBJ)/%.o,$(basename $(FW_ALL))) $(FW_OBJ)/gen/pins.o $(FW_SYMBOLS)
FW_WHOLE   := $(if $(FW_LTO),$(filter $(addprefix $(FW_OBJ)/,core/% lib/% repl/% machine/% gen/%),$(FW_OBJECTS)))

# On chips with handlers for them (SOC_SHORT_CALLS), what seldom runs makes short calls
# (tools/short_calls.py): a program optimised as one is assembled with them. The functions of
# FW_QUICK call each other as always (bench/quick_functions.py).
FW_QUICK   := ports/baremetal/quick_functions.txt
FW_SHORT   := $(if $(SOC_SHORT_CALLS),$(FW_WHOLE))
FW_LINKED  := $(if $(FW_SHORT),$(filter-out $(FW_WHOLE),$(FW_OBJECTS)) $(FW_OBJ)/program.o,$(FW_OBJECTS))

# ---- Goals --------------------------------------------------------------------------------
.PHONY: firmware firmware-run size

firmware: $(FW)/hex.stamp
	@$(PYTHON) tools/size_report.py $(BOARD) --folder $(FW)

size: $(FW)/hex.stamp
	@$(PYTHON) tools/size_report.py $(BOARD) --folder $(FW) --files

firmware-run: $(FW)/hex.stamp
	@$(PYTHON) tools/board_run.py $(BOARD) $(SCRIPT) --firmware $(FW)/firmware.elf

# firmware.hex is for the chip: there is none of an image that is too large for it.
$(FW)/hex.stamp: $(FW)/firmware.elf tools/firmware_image.py
	$(QUIET)$(PYTHON) tools/firmware_image.py $(BOARD) --objcopy $(FW_TOOL)objcopy $<
	@touch $@

# A type in ROM is declared with the fields of classes and defined without (core/objects/type.h).
define FW_LINK
$(call say,LINK,$@)
$(QUIET)$(FW_CC) $(FW_FLAGS) $(FW_CFLAGS) $(FW_LTO) -Wno-lto-type-mismatch $(FW_LDFLAGS) \
  $(filter %.o,$^) -lm -o $@
endef

$(FW)/firmware.elf: $(FW_LINKED) $(FW_MESSAGES) $(FW_LINK_SCRIPT)
	$(FW_LINK)
	$(if $(FW_MESSAGES),$(QUIET)$(PYTHON) tools/pack_messages.py --objcopy $(FW_TOOL)objcopy --verify $@ $(FW)/messages.elf)

# A first link tells which messages there are.
FW_NO_MESSAGES := $(foreach s,codes blocks rules,-Wl,--defsym,message_$(s)=0)
$(FW)/messages.elf: FW_LDFLAGS += $(FW_NO_MESSAGES)
$(FW)/messages.elf: FW_LINK_SCRIPT := $(FW)/link_step.ld
$(FW)/messages.elf: $(FW_LINKED) $(FW)/link_step.ld
	$(FW_LINK)

$(FW_GEN)/messages.c: $(FW)/messages.elf tools/pack_messages.py
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/pack_messages.py --objcopy $(FW_TOOL)objcopy --out $@ $<

# ---- Compiling ----------------------------------------------------------------------------
FW_MAKEFILES := Makefile ports/baremetal/firmware.mk boards/$(BOARD)/board.mk soc/$(SOC)/soc.mk \
                $(if $(FW_PACKED),tools/single_vm.py) \
                $(FW)/optimisation

$(FW)/optimisation: FORCE
	@mkdir -p $(@D)
	@echo '$(FW_LTO)' | cmp -s - $@ || echo '$(FW_LTO)' > $@

define FW_COMPILE
$(call say,CC,$@)
$(QUIET)mkdir -p $(@D)
$(QUIET)$(FW_CC) $(FW_FLAGS) $(FW_CFLAGS) $(FW_CFLAGS_LTO) $(FW_CPP) -c $< -o $@
endef

# A tiny board's interpreter lies where RAM begins, and code knows that (tools/single_vm.py). The
# comments that allow falling through are lost on the way.
define FW_COMPILE_SINGLE
$(call say,CC,$@)
$(QUIET)mkdir -p $(@D)
$(QUIET)$(FW_TOOL)gcc $(FW_FLAGS) $(FW_CFLAGS) $(FW_CPP) -MT $@ -MF $(@:.o=.d) -E $< -o $(@:.o=.all.i)
$(QUIET)$(PYTHON) tools/single_vm.py --at $(RAM_ORIGIN) --out $(@:.o=.i) $(@:.o=.all.i)
$(QUIET)$(FW_CC) $(FW_FLAGS) $(FW_CFLAGS) $(FW_CFLAGS_LTO) -Wno-implicit-fallthrough -c $(@:.o=.i) -o $@
endef
FW_COMPILE_C = $(if $(FW_PACKED),$(FW_COMPILE_SINGLE),$(FW_COMPILE))

$(addprefix $(FW_OBJ)/,core/%.o lib/%.o repl/%.o machine/%.o gen/%.o): FW_CFLAGS_LTO = $(FW_LTO)
$(FW_OBJ)/gen/messages.o: FW_CFLAGS_LTO =

$(FW_OBJ)/%.o: %.c $(FW_MAKEFILES)
	$(FW_COMPILE_C)

$(FW_OBJ)/%.o: %.S $(FW_MAKEFILES)
	$(FW_COMPILE)

$(FW_OBJ)/gen/%.o: $(FW_GEN)/%.c $(FW_MAKEFILES)
	$(FW_COMPILE_C)

ifneq ($(FW_SHORT),)
# Optimising it as one program leaves its text, ....ltrans0.ltrans.s, beside what is linked.
$(FW)/program.elf: FW_LDFLAGS += -g0 -flto-partition=one -save-temps=obj $(FW_NO_MESSAGES)
$(FW)/program.elf: FW_LINK_SCRIPT := $(FW)/link_step.ld
$(FW)/program.elf: $(FW_OBJECTS) $(FW)/link_step.ld
	$(FW_LINK)

$(FW)/jumping.s: $(FW)/program.elf tools/tail_calls.py tools/program_text.py
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/tail_calls.py --out $@ $<.ltrans0.ltrans.s

$(FW)/simple.s: $(FW)/jumping.s $(addprefix tools/,simplify.py instruction_order.py literal_pools.py \
                                                   program_text.py result_flags.py)
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/simplify.py --out $@ $<

$(FW)/handing.s: $(FW)/simple.s $(FW_QUICK) tools/call_literals.py tools/literal_pools.py tools/program_text.py
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/call_literals.py --out $@ $< --quick $(FW_QUICK)

$(FW)/outlined.s: $(FW)/handing.s $(FW_QUICK) tools/outline.py tools/literal_pools.py tools/program_text.py
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/outline.py --out $@ $< --quick $(FW_QUICK)

$(FW)/program.s: $(FW)/outlined.s $(FW_QUICK) tools/short_calls.py tools/literal_pools.py tools/program_text.py
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/short_calls.py --out $@ $< --quick $(FW_QUICK)

$(FW_OBJ)/program.o: $(FW)/program.s
	$(call say,AS,$@)
	$(QUIET)$(FW_CC) $(FW_FLAGS) -c $< -o $@
endif

# ---- Generated files ----------------------------------------------------------------------
$(FW)/link.ld: tools/linker_script.py tools/board_facts.py boards/$(BOARD)/board.mk
	@mkdir -p $(@D)
	$(QUIET)$(PYTHON) tools/linker_script.py $(BOARD) --out $@

# What is linked on the way to the program may be larger than the chip.
$(FW)/link_step.ld: tools/linker_script.py tools/board_facts.py boards/$(BOARD)/board.mk
	@mkdir -p $(@D)
	$(QUIET)$(PYTHON) tools/linker_script.py $(BOARD) --flash-size 16M --out $@

$(FW_GEN)/pins.c: tools/pin_table.py tools/board_facts.py boards/$(BOARD)/pins.csv
	@mkdir -p $(@D)
	$(QUIET)$(PYTHON) tools/pin_table.py $(BOARD) --out $@

ifneq ($(FW_STAMP),)
$(FW_GEN)/sources: FORCE
	@mkdir -p $(@D)
	@echo '$(FW_SCANNED)' | cmp -s - $@ || echo '$(FW_SCANNED)' > $@

$(FW_STAMP): $(FW_SCANNED) $(FW_GEN)/sources \
             $(wildcard core/*/*.def lib/*.def machine/*.def tools/*.py) \
             core/compiler/opcodes.h core/objects/function.h core/heap/value.h
	$(call say,GEN,$(FW_GEN))
	$(QUIET)$(PYTHON) tools/generate.py --out $(FW_GEN) $(FW_SCANNED)
	@touch $@

$(FW_GEN)/symbols.c $(FW_GEN)/natives.c: $(FW_STAMP)
	@:

$(FW_GEN)/frozen.stamp: boards/$(BOARD)/manifest.py $(BOOTSTRAP) $(FW_STAMP) $(FREEZERS) $(PYLIB)
	$(call say,GEN,$(FW_GEN)/frozen.c)
	$(QUIET)$(FREEZE) --symbols $(FW_GEN)/symbols.h --set BOARD_DIR=boards/$(BOARD) \
	  --set PORT_DIR=ports/baremetal --out $(FW_GEN)/frozen.c $<
	@touch $@

$(FW_GEN)/frozen.c: $(FW_GEN)/frozen.stamp
	@:

$(filter-out $(FW_OBJ)/core/base/% $(FW_OBJ)/soc/%,$(FW_OBJECTS)): | $(FW_STAMP)
endif

$(FW_GEN)/unicode_names.inc: tools/unicode_names.py tools/unicode_tables.py tools/strhash.py \
                             tools/unicode_aliases.txt
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/unicode_names.py $@

$(FW_OBJ)/core/base/unicode_names.o: | $(FW_GEN)/unicode_names.inc

-include $(patsubst %.o,%.d,$(FW_OBJECTS))
