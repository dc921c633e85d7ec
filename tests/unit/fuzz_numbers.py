#!/usr/bin/env python3
"""Compares core/base's big numbers and float text with CPython's on random operands.

    tests/unit/fuzz_numbers.py [--seconds N] [--seed N] [--cc gcc] [--flags=-O2] [test ...]

Builds the sources as a shared library and calls it through ctypes. Every buffer has exactly the
room that the headers promise, with guard words behind it that must survive.
"""
import argparse
import ctypes
import math
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SOURCES = ["digits", "digits_row", "digits_mul", "digits_div", "digits_text", "digits_algebra",
           "digits_float", "float_bits", "float_text", "float_text_digits", "float_text_parse"]
GUARD = 0xDEADBEEF
GUARDS = 4
Size = ctypes.c_size_t
lib = None
rng = random.Random()


def build(cc, flags):
    out = os.path.join(tempfile.mkdtemp(), "numbers.so")
    paths = [os.path.join(ROOT, "core/base", name + ".c") for name in SOURCES]
    subprocess.run([cc, "-std=gnu11", "-shared", "-fPIC", "-I", ROOT, *flags.split(), "-o", out,
                    *[path for path in paths if os.path.exists(path)]], check=True)
    library = ctypes.CDLL(out)
    for name in ("digits_to_float", "digits_ratio_to_float", "digits_mod_mersenne",
                 "float_text_round", "float_bits_encode", "digits_bit_length",
                 "digits_bit_count", "digits_trailing_zeros"):
        if hasattr(library, name):
            getattr(library, name).restype = ctypes.c_uint64
    return library


class Room:
    """Digits handed to C, with guards behind; `kind` may also be a character type."""

    def __init__(self, count, value=0, kind=ctypes.c_uint32):
        self.count = count
        self.array = (kind * (count + GUARDS))()
        self.guard = GUARD & ((1 << 8 * ctypes.sizeof(kind)) - 1)
        for i in range(GUARDS):
            self.array[count + i] = self.guard
        if value:
            ctypes.memmove(self.array, value.to_bytes(count * 4, "little"), count * 4)

    def check(self):
        assert all(self.array[self.count + i] == self.guard for i in range(GUARDS)), "overrun"

    def value(self, length, normalised=True):
        self.check()
        assert length <= self.count
        assert not normalised or length == 0 or self.array[length - 1] != 0, "not normalised"
        return int.from_bytes(bytes(self.array)[:length * 4], "little")

    def text(self, length):
        self.check()
        assert length <= self.count
        return bytes(self.array)[:length].decode()


def number(x):
    n = (x.bit_length() + 31) // 32
    room = Room(n, x)
    return room, n


def size_of(name, *arguments):
    function = getattr(lib, name)
    function.restype = Size
    return function(*[Size(a) if isinstance(a, int) else a for a in arguments])


def call(name, *arguments):
    """Calls with Room as pointer and int as size_t; other ctypes pass as they are."""
    function = getattr(lib, name)
    if function.restype is ctypes.c_int:
        function.restype = Size
    converted = [a.array if isinstance(a, Room) else Size(a) if isinstance(a, int) else a
                 for a in arguments]
    result = function(*converted)
    for a in arguments:
        if isinstance(a, Room):
            a.check()
    return result


def some(limit=None):
    """A number with a random length, and often with long runs of equal bits."""
    limit = limit or rng.choice([1, 2, 3, 5, 10, 40, 100, 300, 700])
    bits = rng.randrange(limit * 32 + 1)
    x = rng.getrandbits(bits) if bits else 0
    if rng.random() < 0.4:
        for _ in range(rng.randrange(1, 6)):
            low = rng.randrange(bits + 1)
            run = ((1 << rng.randrange(bits + 1 - low)) - 1) << low if bits > low else 0
            x = x | run if rng.random() < 0.5 else x & ~run
    return x


def equal(found, expected, *what):
    assert found == expected, (found, expected, what)


def test_add():
    x, y = some(), some()
    a, n = number(x)
    b, m = number(y)
    r = Room(max(n, m) + 1)
    equal(r.value(call("digits_add", r, a, n, b, m)), x + y)
    negative = ctypes.c_bool()
    r = Room(max(n, m))
    length = call("digits_difference", r, a, n, b, m, ctypes.byref(negative))
    equal(-r.value(length) if negative else r.value(length), x - y)
    small = rng.getrandbits(32)
    r = Room(n + 1)
    equal(r.value(call("digits_add_small", r, a, n, small)), x + small)
    equal(r.value(call("digits_mul_small", r, a, n, small, 77)), x * small + 77)
    place = Room(n + 1, x)
    equal(place.value(call("digits_add", place, place, n, place, n)), 2 * x)
    if x >= small:
        r = Room(n)
        equal(r.value(call("digits_sub_small", r, a, n, small)), x - small)


def test_shift():
    x = some()
    a, n = number(x)
    bits = rng.randrange(200)
    place = Room(n + bits // 32 + 1, x)
    for r in (Room(n + bits // 32 + 1), place):
        equal(r.value(call("digits_shift_left", r, place if r is place else a, n, bits)), x << bits)
    bits = rng.randrange(x.bit_length() + 40)
    for negative in (False, True):
        room = n - bits // 32 + 1 if bits // 32 < n else 1
        r = Room(room)
        length = call("digits_shift_right", r, a, n, bits, ctypes.c_bool(negative))
        equal(r.value(length), -(-x >> bits) if negative else x >> bits, x, bits)
        place = Room(max(n, room), x)
        length = call("digits_shift_right", place, place, n, bits, ctypes.c_bool(negative))
        equal(place.value(length), -(-x >> bits) if negative else x >> bits)
    equal(lib.digits_bit_length(a.array, Size(n)), x.bit_length())
    equal(lib.digits_bit_count(a.array, Size(n)), x.bit_count())
    for p in (31, 61):
        equal(lib.digits_mod_mersenne(a.array, Size(n), ctypes.c_uint(p)), x % (2 ** p - 1))
    if x:
        equal(lib.digits_trailing_zeros(a.array, Size(n)), (x & -x).bit_length() - 1)


def test_bitwise():
    x, y = some(), some()
    if rng.random() < 0.3:
        y = x + rng.randrange(-2, 3) if x > 2 else 0
    x, y = rng.choice([x, -x]), rng.choice([y, -y])
    a, n = number(abs(x))
    b, m = number(abs(y))
    for operation, expected in enumerate((x & y, x | y, x ^ y)):
        r = Room(max(n, m) + 1)
        negative = ctypes.c_bool()
        length = call("digits_bitwise", ctypes.c_int(operation), r, ctypes.byref(negative), a, n,
                      ctypes.c_bool(x < 0), b, m, ctypes.c_bool(y < 0))
        equal(-r.value(length) if negative else r.value(length), expected, x, y)


def test_bytes():
    data = rng.randbytes(rng.randrange(40))
    if rng.random() < 0.3:
        data = bytes(rng.choice([0, 0, 0xFF, 0x80, 1]) for _ in data)
    for order in ("little", "big"):
        for signed in (False, True):
            x = int.from_bytes(data, order, signed=signed)
            r = Room(max(1, (len(data) * 8 + 31) // 32))
            negative = ctypes.c_bool()
            length = call("digits_from_bytes", r, ctypes.byref(negative), data, len(data),
                          ctypes.c_bool(order == "big"), ctypes.c_bool(signed))
            equal(-r.value(length) if negative else r.value(length), x, data)
            y = rng.choice([some(3), -some(3), 1 << rng.randrange(99), -(1 << rng.randrange(99))])
            a, n = number(abs(y))
            count = rng.randrange(14)
            try:
                expected = y.to_bytes(count, order, signed=signed)
            except OverflowError:
                expected = None
            out = Room(count, kind=ctypes.c_uint8)
            lib.digits_to_bytes.restype = ctypes.c_bool
            fits = call("digits_to_bytes", out, count, a, n, ctypes.c_bool(y < 0),
                        ctypes.c_bool(order == "big"), ctypes.c_bool(signed))
            equal(bytes(out.array)[:count] if fits else None, expected, y, count, order, signed)


def test_mul():
    x = some()
    y = some(rng.choice([1, 30, 100, 400, 1500]))
    a, n = number(x)
    b, m = number(y)
    scratch = Room(size_of("digits_mul_scratch", n, m))
    r = Room(n + m)
    equal(r.value(call("digits_mul", r, a, n, b, m, scratch)), x * y)
    scratch = Room(size_of("digits_mul_scratch", n, n))
    r = Room(2 * n)
    equal(r.value(call("digits_square", r, a, n, scratch)), x * x)


def test_divmod():
    y = some(rng.choice([1, 2, 3, 30, 100, 400, 900])) or 1
    x = some(rng.choice([1, 2, 3, 30, 100, 400, 2500]))
    if rng.random() < 0.4:
        x = max(0, x * y + rng.choice([0, -1, 1, y - 1, y // 2]))
    a, n = number(x)
    b, m = number(y)
    scratch = Room(size_of("digits_divmod_scratch", n, m))
    q = Room(max(n - m + 1, 0) + 1)
    r = Room(m)
    r_length = Size()
    q_length = call("digits_divmod", q, r, ctypes.byref(r_length), a, n, b, m, scratch)
    equal((q.value(q_length), r.value(r_length.value)), divmod(x, y))
    q_length = call("digits_floor", q, q_length, r, ctypes.byref(r_length), b, m)
    equal((-q.value(q_length), r.value(r_length.value)), divmod(-x, y))


def test_pow():
    x, e = some(rng.choice([1, 2, 20])), rng.randrange(60)
    a, n = number(x)
    lib.digits_pow_room.restype = Size
    e64 = ctypes.c_uint64(e)
    room = lib.digits_pow_room(a.array, Size(n), e64)
    r = Room(room)
    scratch = Room(size_of("digits_pow_scratch", room))
    equal(r.value(call("digits_pow", r, a, n, e64, scratch)), x ** e, x, e)


def test_powmod():
    modulus = some(rng.choice([1, 2, 20, 60])) or 1
    base = some(rng.choice([1, 20])) % modulus
    e = some(rng.choice([1, 2, 5]))
    a, n = number(base)
    b, m = number(e)
    c, k = number(modulus)
    r = Room(k)
    scratch = Room(size_of("digits_powmod_scratch", k))
    equal(r.value(call("digits_powmod", r, a, n, b, m, c, k, scratch)), pow(base, e, modulus))


def test_isqrt():
    x = some()
    if rng.random() < 0.5:
        x = max(0, x * x + rng.randrange(-1, 2))
    a, n = number(x)
    r = Room(n // 2 + 2)
    scratch = Room(size_of("digits_isqrt_scratch", n))
    equal(r.value(call("digits_isqrt", r, a, n, scratch)), math.isqrt(x), x)


def test_gcd():
    x, y, g = some(), some(), some(rng.choice([1, 5, 200]))
    if rng.random() < 0.2:  # consecutive Fibonacci numbers: all quotients are 1
        x, y = 1, 1
        for _ in range(rng.randrange(500)):
            x, y = x + y, x
    x, y = x * g, y * g
    a, n = number(x)
    b, m = number(y)
    r = Room(max(n, m))
    scratch = Room(size_of("digits_gcd_scratch", n, m))
    equal(r.value(call("digits_gcd", r, a, n, b, m, scratch)), math.gcd(x, y), x, y)


def to_base(x, base):
    if base == 10:
        return str(x)
    digits = ""
    while x:
        x, d = divmod(x, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + digits
    return digits or "0"


def test_text():
    base = rng.choice([2, 8, 10, 10, 10, 16, 32, rng.randrange(2, 37)])
    x = some(rng.choice([1, 3, 40, 100, 300, 1200 if base == 10 else 20]))
    if rng.random() < 0.2:
        x = base ** rng.randrange(200) - rng.randrange(2)
    expected = to_base(x, base)
    a, n = number(x)
    c_base = ctypes.c_uint(base)
    lib.digits_to_text_room.restype = Size
    out = Room(lib.digits_to_text_room(a.array, Size(n), c_base), kind=ctypes.c_uint8)
    scratch = Room(size_of("digits_to_text_scratch", n, c_base))
    equal(out.text(call("digits_to_text", out, a, n, c_base, scratch)), expected, base)
    text = "0" * rng.choice([0, 0, 0, rng.randrange(400)]) + expected
    if rng.random() < 0.3:
        text = "".join(c + "_" * (rng.random() < 0.2) for c in text).strip("_")
    if rng.random() < 0.3:
        text = text.upper()
    r = Room(size_of("digits_from_text_room", len(text), c_base))
    scratch = Room(size_of("digits_from_text_scratch", len(text), c_base))
    equal(r.value(call("digits_from_text", r, text.encode(), len(text), c_base, scratch)), x, text,
          base)


def pattern(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def test_float():
    x = some(rng.choice([1, 2, 3, 30, 40]))
    if rng.random() < 0.5:  # near a tie
        x = (rng.getrandbits(54) | 1 << 53) << rng.randrange(900)
        x = max(0, x + rng.randrange(-1, 2))
    a, n = number(x)
    try:
        expected = pattern(float(x))
    except OverflowError:
        expected = pattern(math.inf)
    equal(lib.digits_to_float(ctypes.c_int(53), a.array, Size(n), ctypes.c_int32(0)), expected, x)
    if expected != pattern(math.inf):
        r = Room(33)
        length = call("digits_from_float", ctypes.c_int(53), ctypes.c_uint64(expected), r)
        equal(r.value(length), int(float(x)))
    y = some(rng.choice([1, 2, 30, 40])) or 1
    b, m = number(y)
    scratch = Room(size_of("digits_ratio_to_float_scratch", m))
    try:
        expected = pattern(x / y)
    except OverflowError:
        expected = pattern(math.inf)
    found = lib.digits_ratio_to_float(ctypes.c_int(53), a.array, Size(n), b.array, Size(m),
                                      ctypes.c_int32(0), scratch.array)
    scratch.check()
    equal(found, expected, x, y)


def test_powers_of_ten():
    for e in range(-292, 325):
        exact = Fraction(10) ** e
        r = Room(4)
        call("digits_power_of_ten", r, ctypes.c_int(e))
        scale = 127 - (exact.numerator.bit_length() - 1) if e >= 0 else (
            127 + exact.denominator.bit_length())
        equal(r.value(4), math.ceil(exact * Fraction(2) ** scale), e)


def some_float():
    """Finite doubles: of any magnitude, with short decimals, integers, powers of two, ties."""
    kind = rng.randrange(7)
    if kind == 0:
        x = struct.unpack("<d", rng.randbytes(8))[0]
    elif kind == 1:
        x = round(rng.uniform(-1000, 1000), rng.randrange(6))
    elif kind == 2:
        x = math.ldexp(1.0, rng.randrange(-1074, 1024))
    elif kind == 3:
        x = rng.randrange(10 ** rng.randrange(1, 20)) * 10.0 ** rng.randrange(-20, 20)
    elif kind == 4:
        x = rng.randrange(1, 2000) / 2 ** rng.randrange(12)
    elif kind == 5:
        x = math.nextafter(10.0 ** rng.randrange(-300, 300), rng.choice([-math.inf, math.inf]))
    else:
        x = rng.choice([0.0, math.ulp(0.0), sys.float_info.max, sys.float_info.min, math.inf,
                        math.nan, rng.getrandbits(52) * math.ulp(0.0)])
    return -x if rng.random() < 0.3 else x


DOUBLE = ctypes.c_int(53)
SINGLE = ctypes.c_int(24)
SIGN, DOT_ZERO, ALT, NO_NEG_0 = 1, 2, 4, 8


def format_float(kind, bits, spec, precision, flags):
    """The text, and that a first call with too little room asks for a little more."""
    size = rng.choice([0, 10, 25, 60])
    while True:
        out = Room(size, kind=ctypes.c_uint8)
        length = call("float_text_format", out, size, kind, ctypes.c_uint64(bits),
                      ctypes.c_char(spec.encode()), ctypes.c_int(precision), ctypes.c_uint(flags))
        if length <= size:
            return out.text(length)
        size = length


def test_repr():
    x = some_float()
    equal(format_float(DOUBLE, pattern(x), "r", 0, DOT_ZERO), repr(x))


def test_format():
    x = some_float()
    spec = rng.choice("eEfFgG%")
    precision = rng.choice([0, 1, 2, 3, 6, 15, 16, 17, 18, rng.randrange(40), rng.randrange(1100)])
    flags, text = 0, ""
    if rng.random() < 0.2:
        flags, text = flags | SIGN, text + "+"
    if rng.random() < 0.2:
        flags, text = flags | ALT, text + "#"
    text += f".{precision}"
    expected = format(x, text + spec)
    equal(format_float(DOUBLE, pattern(x), spec, precision, flags), expected, x, text, spec)
    if float(expected.rstrip("%")) == 0:
        plain = expected.replace("-", "+" if flags & SIGN else "")
        equal(format_float(DOUBLE, pattern(x), spec, precision, flags | NO_NEG_0), plain, x)
    # Without a letter it is like g, with ".0".
    equal(format_float(DOUBLE, pattern(x), "g", precision, flags | DOT_ZERO), format(x, text), x,
          text)


def nearest(kind, x):
    """The pattern of the float nearest to a positive fraction."""
    precision, smallest, infinity = {53: (53, -1074, 0x7FF << 52), 24: (24, -149, 0xFF << 23)}[
        kind.value]
    if x == 0:
        return 0
    exponent = x.numerator.bit_length() - x.denominator.bit_length() - precision - 1
    while x / Fraction(2) ** exponent >= 2 ** precision:
        exponent += 1
    exponent = max(exponent, smallest)
    mantissa = round(x / Fraction(2) ** exponent)
    return min(infinity, (exponent - smallest << precision - 1) + mantissa)


def single_value(bits):
    return struct.unpack("<f", struct.pack("<I", bits))[0]


def test_single():
    bits = rng.choice([rng.getrandbits(31) % (0xFF << 23), rng.randrange(255) << 23,
                       rng.getrandbits(10), struct.unpack("<I", struct.pack("<f", round(
                           rng.uniform(0, 999), rng.randrange(5))))[0]]) or 1
    exact = Fraction(single_value(bits))
    for precision in range(9):
        text = f"{single_value(bits):.{precision}e}"
        digits, exponent = text.split("e")
        unit = Fraction(10) ** (int(exponent) - precision)
        tried = [(Fraction(text) + i * unit) for i in (-1, 0, 1)]
        fitting = [t for t in tried if nearest(SINGLE, t) == bits]
        if fitting:
            best = min(fitting, key=lambda t: (abs(t - exact), t / unit % 2))
            break
    out = Room(17, kind=ctypes.c_uint8)
    point = ctypes.c_int()
    count = call("float_text_shortest", SINGLE, ctypes.c_uint64(bits), out, ctypes.byref(point))
    digits = out.text(count)
    equal(Fraction(int(digits)) * Fraction(10) ** (point.value - count), best, hex(bits))
    text = f"{digits}e{point.value - count}"
    equal(parse(SINGLE, text), (bits, len(text)))
    precision = rng.randrange(60)
    spec = rng.choice("efg")
    equal(format_float(SINGLE, bits, spec, precision, 0),
          format(single_value(bits), f".{precision}{spec}"), hex(bits), spec, precision)


def parse(kind, text):
    bits = ctypes.c_uint64()
    length = call("float_text_parse", kind, text.encode(), len(text), ctypes.byref(bits))
    return bits.value, length


def decimal_near_tie(kind):
    """The exact decimal expansion of a point between two floats, or a neighbour of it."""
    if kind is DOUBLE:
        bits = pattern(abs(some_float())) % (0x7FF << 52)
        a, b = (struct.unpack("<d", struct.pack("<Q", bits + i))[0] for i in (0, 1))
    else:
        bits = rng.getrandbits(31) % (0xFF << 23)
        a, b = single_value(bits), single_value(bits + 1)
    if math.isinf(b):
        b = math.ldexp(1.0, 127) * 2 if kind is SINGLE else 0
    middle = (Fraction(a) + Fraction(b)) / 2
    twos = middle.denominator.bit_length() - 1
    digits = middle.numerator * 5 ** twos
    extra = rng.choice([0, 0, 5, 40, 400])
    digits = digits * 10 ** extra + rng.choice([-1, 0, 0, 1])
    return max(digits, 0), -twos - extra


def test_parse():
    kind = rng.choice([DOUBLE, DOUBLE, SINGLE])
    choice = rng.randrange(4)
    if choice == 0:
        digits, exponent = decimal_near_tie(kind)
    elif choice == 1:
        digits, exponent = rng.randrange(10 ** rng.randrange(1, 40)), rng.randrange(-350, 330)
    elif choice == 2:
        digits, exponent = rng.randrange(10 ** rng.randrange(1, 18)), rng.randrange(-20, 5)
    else:
        digits, exponent = rng.randrange(10 ** rng.randrange(1, 1200)), rng.randrange(-1500, 200)
    text = str(digits)
    if rng.random() < 0.5:
        point = rng.randrange(len(text) + 1)
        shown = exponent + len(text) - point
        text = text[:point] + "." + text[point:]
    else:
        shown = exponent
    if rng.random() < 0.3:
        zeros = rng.randrange(500)
        text = "." + "0" * zeros + text.replace(".", "")
        shown = exponent + len(str(digits)) + zeros
    text += rng.choice("eE") + rng.choice(["", "+"] if shown >= 0 else [""]) + str(shown)
    expected = nearest(kind, Fraction(digits) * Fraction(10) ** exponent)
    equal(parse(kind, text), (expected, len(text)), text)
    equal(parse(kind, "-" + text + "_")[1], len(text) + 1)
    if kind is DOUBLE:
        equal(pattern(float(text)), expected)


PARSED = ["0", "-0", "+0.0", "1", "1.", ".5", "00012.50", "1_0.2_5e1_0", "1e5", "1E+05", "1e-5",
          "inf", "-Inf", "+iNfInItY", "nan", "-nan", "1e400", "-1e400", "1e-400",
          "1e99999999999999999999", "0e99999999999999999999", "1e-99999999999999999999",
          "0." + "0" * 400 + "1e401", "1" + "0" * 400 + "e-400"]
PREFIXES = [("1__0", 1), ("1_", 1), ("1_.5", 1), ("1._5", 2), ("1.5_", 3), ("1e", 1), ("1e+", 1),
            ("1e_5", 1), ("1e5_", 3), ("1e5__0", 3), ("1.5.5", 3), ("infinit", 3), ("nano", 3),
            ("", 0), (".", 0), ("-", 0), ("+.", 0), ("e5", 0), ("_1", 0), ("in", 0), (" 1", 0),
            ("-._5", 0), ("0x10", 1), ("1j", 1)]


def test_parse_table():
    for text in PARSED:
        found, length = parse(DOUBLE, text)
        equal((struct.unpack("<d", struct.pack("<Q", found))[0].hex(), length),
              (float(text).hex(), len(text)), text)
    for text, expected in PREFIXES:
        equal(parse(DOUBLE, text)[1], expected, text)
        equal(parse(DOUBLE, text[:expected])[1], expected, text)


def test_round():
    x = some_float()
    if math.isfinite(x):
        places = rng.choice([rng.randrange(-3, 8), rng.randrange(-320, 340)])
        found = lib.float_text_round(DOUBLE, ctypes.c_uint64(pattern(x)), ctypes.c_int(places))
        try:
            expected = round(x, places)
        except OverflowError:
            expected = math.copysign(math.inf, x)
        equal(found, pattern(expected), x, places)


def test_hex():
    x = some_float()
    out = Room(24, kind=ctypes.c_uint8)
    text = out.text(call("float_text_hex", out, DOUBLE, ctypes.c_uint64(pattern(x))))
    equal(text, x.hex())
    for _ in range(4):
        bits = ctypes.c_uint64()
        status = call("float_text_parse_hex", DOUBLE, text.encode(), len(text), ctypes.byref(bits))
        try:
            expected = (0, pattern(float.fromhex(text)))
        except ValueError:
            expected = (1, None)
        except OverflowError:
            expected = (2, None)
        equal((status, None if status else bits.value), expected, text)
        hexes = "".join(rng.choice("0123456789abcdefF8") for _ in range(rng.randrange(1, 40)))
        point = rng.randrange(len(hexes) + 1)
        if rng.random() < 0.5:
            hexes = hexes[:point] + "." + hexes[point:]
        if rng.random() < 0.2:
            point = rng.randrange(len(hexes))
            hexes = hexes[:point] + rng.choice("xp._ +-g") + hexes[point:]
        exponent = rng.randrange(-1100, 1040) - 4 * (len(hexes) - 1)
        text = rng.choice(["", " ", "\t-", "+"]) + rng.choice(["", "0x", "0X"]) + hexes
        text += rng.choice(["", "p", f"p{exponent}", f"P{exponent} ", "p+1_0", "p99999999999999"])


def main():
    global lib
    tests = {name[5:]: f for name, f in globals().items() if name.startswith("test_")}
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--cc", default="gcc")
    parser.add_argument("--flags", default="-O2 -Wall -Wextra -Wno-unused-parameter")
    parser.add_argument("tests", nargs="*", choices=[*tests, []])
    arguments = parser.parse_args()
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    rng.seed(arguments.seed)
    lib = build(arguments.cc, arguments.flags)
    names = arguments.tests or list(tests)
    for name in names:
        end = time.monotonic() + arguments.seconds / len(names)
        count = 0
        while time.monotonic() < end:
            try:
                tests[name]()
            except AssertionError:
                print(f"{name}: failed with --seed {arguments.seed}, round {count}")
                raise
            count += 1
        print(f"{name}: {count} rounds")


if __name__ == "__main__":
    main()
