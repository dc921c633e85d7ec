# nRF51: Cortex-M0, no memory protection unit.
SOC_PINS = 32
SOC_SHORT_CALLS = 1
SOC_READABLE_ZERO = 1
SOC_SOURCES = $(wildcard soc/nrf51/*.c) \
	soc/cortexm/divide.S soc/cortexm/fault.c soc/cortexm/irq_nvic.c \
	soc/cortexm/short_calls.S soc/cortexm/startup.c soc/cortexm/system.c \
	soc/common/access.c soc/common/clock.c soc/common/clock_count.c soc/common/console.c \
	soc/common/copy.c soc/common/fault.c \
	soc/common/guard_words.c soc/common/memory.c soc/common/pins.c soc/common/reset.c \
	soc/common/soft_angle.c soc/common/soft_float.c soc/common/soft_power.c soc/common/soft_root.c
