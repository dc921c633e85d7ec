# Format specifications that floats refuse.
for spec in ("d", "x", "c", "s", "k", ".", ".f", "5.", "..2f", ",,f", ",_f", "+-f", "=z5", ".2ff",
             ".-2f", "99999999999999999999f", ".99999999999999999999f", "1.5.5",
             "b", " +", "5zf"):
    try:
        print(spec, repr(format(1.5, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
for f, a in (("%d", float("inf")), ("%d", float("nan")), ("%x", 1.5), ("%f", "1"), ("%e", None)):
    try:
        print(f % a)
    except Exception as e:
        print(f, type(e).__name__, e)
print("%d %i" % (1.99, -1.99), "%d" % 1e20)
