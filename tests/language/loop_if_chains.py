# if/elif/else with many forms of conditions.
def f(x):
    if x is None:
        return "none"
    elif isinstance(x, str) and x:
        return "text"
    elif not x:
        return "falsy"
    elif x in (1, 2, 3) or x == 10:
        if x > 2:
            return "three or ten"
        else:
            return "one or two"
    elif (y := x * 2) > 100:
        return "big %d" % y
    elif 20 <= x < 30: return "twenties"
    else:
        return "other"


for x in (None, "a", "", 0, [], 1, 3, 10, 60, 25, 40):
    print(repr(x), f(x))
if 1: print("one line"); print("two statements")
if 0: print("no")
elif 1: print("elif")
else: print("no")
if 0:
    pass
elif 0:
    pass
else:
    if 1:
        if 0:
            pass
        else:
            print("deep else")
if not (1 and 0) and (0 or 1) and not None: print("combined")
if "a" < "b" < "c" != "d": print("chain")
if [] or {} or () or "" or 0 or 0.0 or None: print("no")
if True: pass
else: print("no")
if (a := 0) or (b := 5): print(a, b)
if not not [0]: print("non-empty")
x = 5
if x > 3: x = 1
if x > 3: x = 2
print(x)
