# Sizes, indices and positions that fit no machine word.
import struct
from array import array
from collections import deque

HUGE = 1 << 70
for text in """
bytes(HUGE); bytes(-HUGE); bytearray(HUGE); b"a" * HUGE; HUGE * b"a"; [1] * HUGE; HUGE * []
(1,) * HUGE; "a" * HUGE; bytearray(4) * HUGE; deque([1]) * HUGE; [1][HUGE]; (1,)[HUGE]; "abc"[HUGE]
b"a"[HUGE]; bytearray(b"a")[HUGE]; memoryview(b"a")[HUGE]; array("i", [1])[HUGE]; deque([])[HUGE]
range(5)[HUGE]; [1].pop(HUGE); bytearray(b"a").pop(HUGE); array("i", [1]).pop(HUGE)
[].insert(HUGE, 1); bytearray().insert(HUGE, 1); len(range(HUGE)); "abc".center(HUGE)
"a".zfill(HUGE); "a".split(None, HUGE); b"a".find(b"a", HUGE); (1).to_bytes(HUGE, "big"); 1 << HUGE
struct.pack_into("i", bytearray(), HUGE, 1); struct.unpack_from("i", b"", HUGE)
deque([], HUGE); bytes([HUGE]); bytearray([HUGE]); "%*d" % (HUGE, 1); "%.*d" % (HUGE, 1); "%c" % HUGE
""".replace("\n", ";").split(";"):
    try:
        if text.strip():
            print(text.strip(), eval(text.strip()))
    except Exception as error:
        print(text.strip(), type(error).__name__, error)


class Long:
    def __len__(self):
        return HUGE


try:
    len(Long())
except OverflowError as error:
    print(error)
