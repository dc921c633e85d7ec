# The module machine of a Unix system: memory by address, where a wrong address raises.
# by-hand: CPython has no module machine
# needs: unix
import machine

text = b"some bytes"
place = id(text)
print(machine.mem8[place] == machine.mem32[place] & 255, machine.mem16[place] < 1 << 16)
for memory, address in ((machine.mem8, 0), (machine.mem32, 0), (machine.mem32, 8)):
    try:
        print(memory[address])
    except OSError as e:
        print(e)
    try:
        memory[address] = 1
    except OSError as e:
        print(e)
for memory, address in ((machine.mem16, 1), (machine.mem32, 2), (machine.mem8, -1), (machine.mem8, 1 << 64),
                        (machine.mem8, "a"), (machine.mem8, slice(0, 4))):
    try:
        memory[address]
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
try:
    machine.mem8[0] = 1 << 70
except OverflowError as e:
    print(e)
machine.idle()
