# Dict displays: key before value, last value wins, first position stays.
log = []


def v(x):
    log.append(x)
    return x


d = {v("a"): v(1), v("b"): v(2), v("a"): v(3)}
print(d, log)
log.clear()
d = {**{"z": 0}, v("k"): v(1), **{"k": 2, "z": 5}}
print(d, log)
print({1: "int", 1.0: "float", True: "bool"})
print({"a": 1, **{"a": 2}, "a": 3, **{"b": 4}})
print({k: v for k, v in [("x", 1), ("y", 2), ("x", 3)]})
log.clear()
d = {v(k): v(k * 10) for k in (1, 2)}
print(d, log)


class H:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return 1

    def __eq__(self, o):
        print("eq", self.n, o.n)
        return True


d = {H(1): "a", H(2): "b"}
print(len(d), [(k.n, x) for k, x in d.items()])
