# The RISC-V "virt" machine of QEMU.
SOC_PINS = 0
SOC_SOURCES = $(wildcard soc/rv32virt/*.c) soc/rv32virt/start.S \
	soc/common/access.c soc/common/clock.c soc/common/console.c soc/common/fault.c soc/common/irq.c \
	soc/common/memory.c soc/common/pins.c soc/common/random_jitter.c soc/common/reset.c
