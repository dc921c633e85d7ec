# Adder's build, for the host and for boards.
#
#   make                       build/host/adder
#   make CONFIG=asan           another configuration, see the table below
#   make run [SCRIPT= ARGS=]   build, then run a program or the REPL
#   make test                  install what is missing, build and run every test
#   make units                 the C unit tests alone, under host and asan
#   make fuzz [FUZZ_SECONDS=]  each fuzzing target for a while
#   make reference REFERENCE=  MicroPython's own tests, from a checkout of it
#   make bench [MICROPYTHON=]  CPU times against other interpreters
#   make BOARD=name            a board's firmware; `make run BOARD=name` starts it
#   make setup                 install the Debian packages that `make test` needs
#
# V=1 shows the commands. Sources are found by folder; nothing is listed here.

CONFIG ?= host
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)
FUZZ_SECONDS ?= 20

# ---- Configurations: compiler and flags of each -------------------------------------------
CC_host  := gcc
CC_asan  := gcc
CC_clang := clang
CC_debug := gcc
CC_m32   := gcc
CC_tiny  := gcc
CC_fuzz  := clang

FLAGS_host  := -O2
FLAGS_asan  := -O1 -fno-omit-frame-pointer \
               -fsanitize=address,undefined -fno-sanitize-recover=all
FLAGS_clang := -O2
FLAGS_debug := -O0
# SSE, because x87 registers would round doubles twice.
FLAGS_m32   := -O2 -m32 -msse2 -mfpmath=sse
# As on a chip of 16 KB, but for the machine and what the program for Linux adds.
FLAGS_tiny  := -Os -m32 -msse2 -mfpmath=sse -DADDER_PROFILE_TINY
FLAGS_fuzz  := -O1 -fno-omit-frame-pointer \
               -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all

ifeq ($(CC_$(CONFIG)),)
$(error unknown CONFIG '$(CONFIG)': use host, asan, clang, debug, m32, tiny or fuzz)
endif

BUILD := build/$(CONFIG)
GEN   := $(BUILD)/gen
OBJ   := $(BUILD)/obj

CC       := $(shell command -v ccache) $(CC_$(CONFIG))
WARNINGS := -Wall -Wextra -Werror -Wno-unused-parameter
CFLAGS   := -std=gnu11 -g $(FLAGS_$(CONFIG)) $(WARNINGS)
CPPFLAGS := -I. -I$(GEN) -MMD -MP
LDLIBS   := -lm

QUIET  := $(if $(V),,@)
say     = $(if $(V)$(findstring s,$(firstword -$(MAKEFLAGS))),,@printf '  %-5s %s\n' $(1) $(2))
JOBS   := $(shell nproc 2>/dev/null || echo 2)
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif

# What is frozen, the generated file for it, and the program that it is linked into.
FROZEN_MANIFEST ?= ports/unix/manifest.py
FROZEN          ?= frozen

# ---- Sources ------------------------------------------------------------------------------
MAIN      := ports/unix/main.c
SOURCES   := $(sort $(wildcard core/*/*.c lib/*.c repl/*.c ports/unix/*.c machine/portable/*.c))
UNITS     := $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))
FUZZERS   := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))

# core/base knows no values and so no symbols: it is built without the generator.
GENERATOR := $(wildcard tools/generate.py)
SCANNED   := $(filter-out core/base/%,$(SOURCES))
STAMP     := $(if $(GENERATOR),$(GEN)/stamp)
GENERATED := $(if $(GENERATOR),symbols.c natives.c $(FROZEN).c)
HEADERS   := $(if $(GENERATOR),symbols.h natives.h native_sizes.h code_format.h)

LIBRARY_OBJECTS := $(patsubst %.c,$(OBJ)/%.o,$(filter-out $(MAIN),$(SOURCES))) \
                   $(patsubst %.c,$(OBJ)/gen/%.o,$(GENERATED))
MAIN_OBJECT     := $(patsubst %.c,$(OBJ)/%.o,$(wildcard $(MAIN)))
PROGRAM         ?= $(if $(MAIN_OBJECT),$(BUILD)/adder)

# ---- Goals --------------------------------------------------------------------------------
.PHONY: all objects run test units unit-binaries fuzz fuzzers reference bench setup clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:

ifdef BOARD
all: firmware
else ifeq ($(CONFIG),fuzz)
all: fuzzers
else
all: objects $(PROGRAM)
endif

objects: $(LIBRARY_OBJECTS)

ifdef BOARD
run:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory firmware-run
else
run:
	@tools/setup.sh build
	@test -x $(BUILD)/adder || echo "building $(BUILD)/adder: the first time this takes minutes"
	@$(MAKE) -s --no-print-directory all
	@$(BUILD)/adder $(SCRIPT) $(ARGS)
endif

setup:
	@tools/setup.sh test

test:
	@tools/setup.sh test
	@$(PYTHON) tests/all.py

units:
	@$(MAKE) --no-print-directory CONFIG=host unit-binaries
	@$(MAKE) --no-print-directory CONFIG=asan unit-binaries
	@$(PYTHON) tests/run.py --units host asan

fuzz:
	@$(MAKE) --no-print-directory CONFIG=fuzz fuzzers
	@$(PYTHON) tests/fuzz/run.py --seconds $(FUZZ_SECONDS)

reference:
	@$(if $(REFERENCE),,$(error say REFERENCE=path, a checkout of MicroPython))
	@$(MAKE) -s --no-print-directory CONFIG=host all
	@$(PYTHON) tests/reference/run.py $(REFERENCE) $(ARGS)

bench:
	@$(MAKE) -s --no-print-directory CONFIG=host all
	@$(PYTHON) bench/run.py $(if $(MICROPYTHON),--micropython $(MICROPYTHON)) $(ARGS)

clean:
	rm -rf build

# ---- Compiling ----------------------------------------------------------------------------
$(OBJ)/%.o: %.c Makefile
	$(call say,CC,$@)
	$(QUIET)mkdir -p $(@D)
	$(QUIET)$(CC) $(CFLAGS) $(CPPFLAGS) -c $< -o $@

$(OBJ)/gen/%.o: $(GEN)/%.c Makefile
	$(call say,CC,$@)
	$(QUIET)mkdir -p $(@D)
	$(QUIET)$(CC) $(CFLAGS) $(CPPFLAGS) -c $< -o $@

define LINK
$(call say,LINK,$@)
$(QUIET)mkdir -p $(@D)
$(QUIET)$(CC) $(CFLAGS) $(LINKFLAGS) $(filter %.o,$^) $(LDLIBS) -o $@
endef

$(PROGRAM): $(MAIN_OBJECT) $(LIBRARY_OBJECTS)
	$(LINK)

# ---- Generated sources --------------------------------------------------------------------
# The generator rewrites a file only when its content changes, so that the depfiles recompile
# just what a new symbol touches; the stamp records that it ran.
$(GEN)/sources: FORCE
	@mkdir -p $(@D)
	@echo '$(SCANNED)' | cmp -s - $@ || echo '$(SCANNED)' > $@

$(GEN)/stamp: $(SCANNED) $(GEN)/sources $(wildcard core/*/*.def lib/*.def machine/*.def tools/*.py) \
              core/compiler/opcodes.h core/objects/function.h core/heap/value.h
	$(call say,GEN,$(GEN))
	$(QUIET)$(PYTHON) tools/generate.py --out $(GEN) $(SCANNED)
	@touch $@

$(addprefix $(GEN)/,symbols.c natives.c $(HEADERS)): $(STAMP)
	@:

# The modules of a manifest are compiled by an interpreter for this machine that has none.
BOOTSTRAP := build/host/bootstrap
FREEZE    := $(PYTHON) tools/freeze.py --adder $(BOOTSTRAP)
FREEZERS  := $(addprefix tools/,freeze.py manifest.py marshal_reader.py precompile.py)
# The Python files that a manifest may name.
PYLIB     := $(shell find pylib -name '*.py')

ifeq ($(CONFIG)$(BOARD),host)
$(GEN)/frozen_none.c: $(FREEZERS)
	$(QUIET)$(PYTHON) tools/freeze.py --out $@

$(BOOTSTRAP): $(MAIN_OBJECT) $(filter-out $(OBJ)/gen/$(FROZEN).o,$(LIBRARY_OBJECTS)) \
              $(OBJ)/gen/frozen_none.o
	$(LINK)
else
$(BOOTSTRAP): FORCE
	@mkdir -p $(@D)
	@flock $(@D)/lock $(MAKE) -s --no-print-directory CONFIG=host BUILD=$(@D) BOARD= $@
endif

$(GEN)/$(FROZEN).stamp: $(FROZEN_MANIFEST) $(BOOTSTRAP) $(STAMP) $(FREEZERS) $(PYLIB)
	$(call say,GEN,$(GEN)/$(FROZEN).c)
	$(QUIET)$(FREEZE) --symbols $(GEN)/symbols.h --out $(GEN)/$(FROZEN).c $<
	@touch $@

$(GEN)/$(FROZEN).c: $(GEN)/$(FROZEN).stamp
	@:

$(filter-out $(OBJ)/core/base/%,$(LIBRARY_OBJECTS) $(MAIN_OBJECT)) $(OBJ)/gen/frozen_none.o: \
  | $(STAMP)

$(GEN)/unicode_names.inc: tools/unicode_names.py tools/unicode_tables.py tools/strhash.py \
                          tools/unicode_aliases.txt
	$(call say,GEN,$@)
	$(QUIET)$(PYTHON) tools/unicode_names.py $@

$(OBJ)/core/base/unicode_names.o: | $(GEN)/unicode_names.inc

# ---- Unit tests and fuzzing targets -------------------------------------------------------
# The first line of a unit test names what it is linked with: `// uses: core/base/utf8.c ...`,
# or `// uses: all` for everything but main.c. A fuzzing target is linked with everything.
unit_uses    = $(shell sed -n '1s|^// uses:||p' tests/unit/$(1).c)
unit_objects = $(if $(filter all,$(2)),$(LIBRARY_OBJECTS),$(patsubst %.c,$(OBJ)/%.o,$(2)))
define unit_rule
$(BUILD)/unit/$(1): $(OBJ)/tests/unit/$(1).o $(call unit_objects,$(1),$(2))
$(OBJ)/tests/unit/$(1).o: | $(if $(filter-out core/base/%,$(2)),$(STAMP))
endef
$(foreach unit,$(UNITS),$(eval $(call unit_rule,$(unit),$(call unit_uses,$(unit)))))

UNIT_BINARIES := $(addprefix $(BUILD)/unit/,$(UNITS))
$(UNIT_BINARIES):
	$(LINK)
unit-binaries: $(UNIT_BINARIES)

FUZZ_BINARIES := $(addprefix $(BUILD)/,$(FUZZERS))
$(FUZZ_BINARIES): LINKFLAGS := -fsanitize=fuzzer
$(FUZZ_BINARIES): $(BUILD)/%: $(OBJ)/tests/fuzz/%.o $(LIBRARY_OBJECTS)
	$(LINK)
$(patsubst %,$(OBJ)/tests/fuzz/%.o,$(FUZZERS)): | $(STAMP)
fuzzers: $(FUZZ_BINARIES)

-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)

# ---- Boards -------------------------------------------------------------------------------
# firmware.mk defines `firmware` and `firmware-run` from what the board's folder says.
ifdef BOARD
include boards/$(BOARD)/board.mk
include ports/baremetal/firmware.mk
endif
