# Integer, float and imaginary literals in all spellings.
# needs: double
print(0, 00, 0_0, 1_000_000, 0x_ff, 0XFF, 0b1_0, 0B11, 0o17, 0O_7, 0xdead_BEEF, 0b0, 0o0)
print(10 ** 20, 123456789012345678901234567890, 0xffffffffffffffffffff, 0b1 << 100, -0, +0)
print(2147483647, 2147483648, -2147483648, 4611686018427387904, 9223372036854775807, -9223372036854775808, 18446744073709551616)
print(1., .5, 1.5, 1e3, 1E3, 1e+3, 1e-3, 1_0.0_1, 1_0e1_0, 0.0, -0.0, 0e0, 00.5, 01.5, 09.5, 1e400, -1e400)
print(1j, 1.5J, 0j, 1e3j, .5j, 1_0j, 00j, 09j, 1.j, -1j, 1 + 2j)
print(0.1, 0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, 1e22, 1e23)
print((1)if(1)else(2), [(0x1f)for(x)in(1, 2)])
print(1 .real, 1.0.real, 1..real, 5 .bit_length(), 0xf.bit_length(), 1e1.is_integer(), 1j.imag, (1).real)
print(-2 ** 2, 2 ** -1, - - 1, ~-1, -1_0, 1 if -0.0 == 0 else 2, 1 - -1, 1--1)
print(type(1).__name__, type(1.).__name__, type(1j).__name__, type(0x1).__name__, type(True).__name__)
print(0xfE, 0x1e5, 1e5, 0x1_0, 1_0_0_0)
