# Format specifications for strings.
for spec in ("", "s", "5", "<5", ">5", "^5", "*^7", "05", "0>5", ".1", ".0", "5.1", "<5.2s", "é^6",
             "}<5", "10.10", "😀>5"):
    print(repr(spec), [format(s, spec) for s in ("ab", "", "é€😀")])
for spec in ("d", "+", " ", "#", ",", "_", "=5", "x", "5z", ".", "-5", "ss", "%", "+5s", "#s", "n",
             "f", "z"):
    try:
        print(spec, repr(format("ab", spec)))
    except ValueError as e:
        print(repr(spec), e)
print(f"{'a':>{5}}{'b':{'<'}{3}}|{'c':^3}|{'é':\t>3}", "{:>5}{:<5}|".format("é", "€"),
      format(object, "") == str(object))
for o in (object(), None, [], {}, len):
    try:
        print(format(o, "5"))
    except TypeError as e:
        print(e)
