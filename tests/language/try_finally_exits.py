# return, break, continue through finally.
def ret():
    try:
        return "try"
    finally:
        print("fin", end=" ")


def nested_ret():
    try:
        try:
            return "inner"
        finally:
            print("f1", end=" ")
    finally:
        print("f2", end=" ")


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_shared():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handler"
    else:
        return "else"
    finally:
        print("fin", end=" ")


def loop():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append("f%d" % i)
    else:
        out.append("else")
    return out


def loop_in_finally():
    try:
        return "r"
    finally:
        for i in range(3):
            if i == 1:
                continue
            if i == 2:
                break
            print("i", i, end=" ")


def while_try():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            return n
        finally:
            n += 10


for f in (ret, nested_ret, value_kept, list_shared, in_except, loop, loop_in_finally, while_try):
    print(f())
