print("running", __name__)
value = 10
_private = "hidden"
counter = [0]


def bump():
    global value
    value += 1
    counter[0] += 1
    return value


class Thing:
    pass
