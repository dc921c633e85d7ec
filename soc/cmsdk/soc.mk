# Cortex-M System Design Kit peripherals of the MPS2 images; cores with memory protection.
SOC_PINS = 12
SOC_SOURCES = $(wildcard soc/cmsdk/*.c) \
	soc/cortexm/fault.c soc/cortexm/guard_mpu.c soc/cortexm/startup.c soc/cortexm/system.c \
	soc/common/access.c soc/common/clock.c soc/common/clock_count.c soc/common/console.c soc/common/fault.c \
	soc/common/irq.c soc/common/memory.c soc/common/pins.c soc/common/random_jitter.c soc/common/reset.c
