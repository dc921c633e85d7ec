# Text, bytes and integers that grow until memory ends.
import gc


def double_str():
    s = "é"
    while True:
        s += s


def double_bytes():
    b = b"ab"
    while True:
        b = b + b


def grow_bytearray():
    b = bytearray()
    while True:
        b.extend(b"0123456789abcdef")


def square():
    x = 3
    while True:
        x *= x


def shift():
    x = 1
    while True:
        x <<= 500


def join():
    return "".join(str(i) for i in iter(int, 1))


def formats():
    s = "x"
    while True:
        s = f"{s!r:>10} {s}"


def replace():
    s = "a"
    while True:
        s = s.replace("a", "aa")


def encode():
    s = "€"
    while True:
        s = s.encode().decode("latin-1")


def lines():
    s = "a\n" * 10
    while True:
        s = "\n".join(s.splitlines() * 2)


def texts():
    a = []
    while True:
        a.append("number %d" % len(a))


for f in (double_str, double_bytes, grow_bytearray, square, shift, join, formats, replace, encode,
          lines, texts):
    for turn in range(3):
        try:
            f()
        except MemoryError:
            print(f.__name__, end=" ")
gc.collect()
size = gc.mem_free() // 4
print(len(bytearray(size)) == size, "a" * 5 + "é", 10**20, b"x" * 3, "%05d" % 42)
