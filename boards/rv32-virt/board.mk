# The RISC-V "virt" machine of QEMU as a RV32IMAC microcontroller without pins.
BOARD_NAME = rv32-virt
MCU_NAME = RV32IMAC
SOC = rv32virt
PLATFORM = qemu
PROFILE = full
CPU_HZ = 10000000

TOOLCHAIN = riscv64-unknown-elf
CPU_FLAGS = -march=rv32imac -misa-spec=2.2 -mabi=ilp32 -mcmodel=medany -msave-restore

FLASH_ORIGIN = 0x80000000
FLASH_SIZE = 4M
RAM_ORIGIN = 0x80400000
RAM_SIZE = 16M
STACK_SIZE = 512K

CONSOLE_BUFFER = 1024

EMULATOR = qemu-system-riscv32 -M virt -bios none -m 20M
