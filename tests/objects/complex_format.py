# Format specifications for complex numbers.
# needs: double
z = 1234.5678 - 0.5j
for spec in ("", "f", ".2f", "e", ".3e", "g", ".3g", "+.1f", "30", "<30.1f", "^30.1f", ",.2f", "#g",
             "G", ".3", " .1f", "_.1f"):
    print(repr(spec),
          "|" + format(z, spec) + "|" + format(-1j, spec) + "|" + format(3 + 0j, spec) + "|")
print(format(complex("inf"), "f"), format(complex(0, float("nan")), ".2g"), "{:.1f}".format(1 + 1j),
      f"{2j:*>10}")
for spec in ("d", "=20", "010f", "x", "%", "s", "z5x"):
    try:
        print(format(z, spec))
    except ValueError as e:
        print(spec, e)
for f in ("%d", "%f", "%x", "%c"):
    try:
        print(f % 1j)
    except TypeError:
        print(f, "TypeError")
print("%s" % 1j)
