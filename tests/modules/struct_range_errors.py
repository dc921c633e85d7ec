# Values that do not fit their format.
# by-hand: since 3.13 every message names the format
import struct

for fmt, v in (("b", 128), ("B", -1), ("B", 256), ("<h", 2**15), ("<H", -1), ("<i", 2**31),
               ("<I", 2**32), ("<q", 2**63), ("<Q", 2**64), ("<Q", -1), (">b", -129), ("h", 40000),
               ("=l", -2**40), ("<b", 10**30), ("!I", -1), ("<f", 1e39), ("<e", 65520.0)):
    try:
        print(struct.pack(fmt, v))
    except struct.error as e:
        print(fmt, "error:", e)
    except OverflowError as e:
        print(fmt, "OverflowError", e)
