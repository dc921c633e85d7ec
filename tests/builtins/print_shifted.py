# The hint for a print statement of Python 2, and operands that do not fit otherwise.
# needs: unix


def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: print >> 3)
attempt(lambda: print >> [])
attempt(lambda: print << 3)
attempt(lambda: len >> 3)
attempt(lambda: 3 >> print)
attempt(lambda: int.from_bytes([1, 0], "big\0"))
attempt(lambda: int.from_bytes([1, 0], "little"))
attempt(lambda: (1).to_bytes(2, "bi"))
attempt(lambda: (1).to_bytes(2, "little"))
