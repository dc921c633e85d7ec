# Integers under the floating-point presentation types.
# needs: double
for spec in (".2f", "e", ".3e", "g", "%", ".0%", "10.1f", "+.1f", ",.2f", "E", "G", "F"):
    print(repr(spec), format(12345, spec), format(-3, spec), format(0, spec))
print(format(10**25, "f"), format(2**63, ".1f"), format(2**53 + 1, ".0f"), format(10**22, "g"))
try:
    print(format(10**400, "f"))
except OverflowError as e:
    print(e)
