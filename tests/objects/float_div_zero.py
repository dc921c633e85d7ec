# Division of floats by zero.
# by-hand: since 3.14 the message is the same for all operators
for name, f in (("/", lambda a, b: a / b), ("//", lambda a, b: a // b), ("%", lambda a, b: a % b),
                ("divmod", divmod)):
    for a, b in ((1.0, 0.0), (1.0, 0), (0.0, 0.0), (float("inf"), -0.0), (1, 0.0), (2.5, False),
                 (float("nan"), 0.0)):
        try:
            print(f(a, b))
        except ZeroDivisionError as e:
            print(name, e)
try:
    0.0**-1
except ZeroDivisionError as e:
    print(e)
try:
    pow(-0.0, -2.5)
except ZeroDivisionError as e:
    print(e)
