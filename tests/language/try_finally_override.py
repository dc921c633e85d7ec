# return, break, continue and raise inside finally replace what was under way.
def ret_over_exc():
    try:
        1 / 0
    finally:
        return "swallowed"


def ret_over_ret():
    try:
        return "first"
    finally:
        return "second"


def break_over_exc():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "broke"


def continue_over_exc():
    for i in range(3):
        try:
            raise ValueError
        finally:
            continue
    return i


def break_over_ret():
    for i in range(3):
        try:
            return "returned"
        finally:
            break
    return "after break"


def continue_over_ret():
    for i in range(3):
        try:
            return "returned"
        finally:
            if i < 2:
                continue
    return "never"


def raise_over_ret():
    try:
        return 1
    finally:
        raise KeyError("from finally")


def raise_over_raise():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def nested():
    try:
        try:
            raise ValueError
        finally:
            return "inner"
    finally:
        print("outer fin", end=" ")


for f in (ret_over_exc, ret_over_ret, break_over_exc, continue_over_exc, break_over_ret, continue_over_ret,
          raise_over_ret, raise_over_raise, nested):
    try:
        print(f())
    except KeyError as e:
        print(repr(e), repr(e.__context__))
