# Format specifications that integers refuse.
for n, spec in ((5, "s"), (5, "k"), (5, ".2d"), (5, ".2"), (5, ".x"), (5, "5.3x"), (5, ",x"),
                (5, ",b"), (5, "_c"), (5, ",c"), (5, "+c"), (5, "#c"), (-1, "c"), (0x110000, "c"),
                (5, ",,"), (5, "_,"), (5, ",_"), (5, "__"), (5, "dd"), (5, "5 d"), (5, "é"),
                (5, "<<<"), (5, "z d"), (5, ".99999999999999999999f"), (5, "99999999999999999999d"),
                (5, "\0"), (5, ",n"), (True, "s"), (5, "a" * 30)):
    try:
        print(spec, repr(format(n, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
try:
    format(5, 3)
except TypeError as e:
    print(e)
try:
    (5).__format__()
except TypeError:
    print("TypeError")
