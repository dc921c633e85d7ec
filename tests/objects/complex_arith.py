# Arithmetic of complex numbers.
# needs: double
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a.conjugate(), a == b, a != b, a == 3 + 4j,
      bool(0j), bool(1j))
print(a + 1, 1 + a, a * 2, 2 * a, a / 2, 1 / 1j, a - 1.5, 2.5 - a, a * True, a.real, a.imag,
      type(a.real))
print(1j * 1j, 1j**2, (1 + 1j) * (1 - 1j), 1j / 1j, (2 + 3j) / (1e-300 + 0j) == (2 + 3j) / 1e-300)
print(1e200j * 1e200j, (1e200 + 1e200j) / (1e200 + 1e200j), abs(3e200 + 4e200j),
      abs(complex("inf"), ))
print(complex("nan") == complex("nan"), 1j == 1j, 0j == 0, -0j == 0, 1 + 0j == True)
x = 1 + 2j
x += 1
x *= 1j
x -= 2
x /= 2
x **= 2
print(x)
print(sum([1j, 2, 3.5]), (1j).__add__(2), (1j).__radd__(2), (1j).__eq__(2), (1j).__mul__("a"),
      complex(1, 2).__neg__())
for f in (lambda: a / 0, lambda: a / 0j, lambda: 0j**-1, lambda: 1 / 0j,
          lambda: abs(complex(1.7e308, 1.7e308))):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__)
