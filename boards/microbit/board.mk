# BBC micro:bit v1: nRF51822, Cortex-M0, 256 KB flash, 16 KB RAM.
BOARD_NAME = micro:bit
MCU_NAME = nRF51822
SOC = nrf51
PROFILE = tiny
CPU_HZ = 16000000

TOOLCHAIN = arm-none-eabi
CPU_FLAGS = -mcpu=cortex-m0 -mthumb

FLASH_ORIGIN = 0x00000000
FLASH_SIZE = 256K
RAM_ORIGIN = 0x20000000
RAM_SIZE = 16K
STACK_SIZE = 2560

MODULES = builtins errno gc json machine micropython random struct sys time weakref

CONSOLE_BUFFER = 128
CONSOLE_TX = 24
CONSOLE_RX = 25

EMULATOR = qemu-system-arm -M microbit
EMULATOR_PIN_TRACE = nrf51_gpio_update_output_irq
EMULATOR_PIN_INPUT = /machine/nrf51
