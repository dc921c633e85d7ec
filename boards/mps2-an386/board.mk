# ARM MPS2 with the AN386 image: Cortex-M4F, 4 MB code RAM, 16 MB data RAM; the large test board.
BOARD_NAME = mps2-an386
MCU_NAME = Cortex-M4F
SOC = cmsdk
PLATFORM = qemu
PROFILE = full
CPU_HZ = 25000000

TOOLCHAIN = arm-none-eabi
CPU_FLAGS = -mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=hard

FLASH_ORIGIN = 0x00000000
FLASH_SIZE = 4M
RAM_ORIGIN = 0x21000000
RAM_SIZE = 16M
STACK_SIZE = 512K

CONSOLE_BUFFER = 1024

EMULATOR = qemu-system-arm -M mps2-an386
EMULATOR_PIN_TRACE = led_change_intensity
