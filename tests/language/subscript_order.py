# Evaluation order of subscripts and slices for load, store and delete.
log = []


def v(x):
    log.append(x)
    return x


class S:
    def __getitem__(self, k):
        log.append("get")
        return self

    def __setitem__(self, k, x):
        log.append("set")

    def __delitem__(self, k):
        log.append("del")


s = S()


def o():
    log.append("o")
    return s


o()[v(1)]
print(log); log.clear()
o()[v(1):v(2):v(3)]
print(log); log.clear()
o()[v(1)] = v("val")
print(log); log.clear()
o()[v(1):v(2), v(3)] = v("val")
print(log); log.clear()
del o()[v(1)], o()[v(2):v(3)]
print(log); log.clear()
o()[v(1)][v(2)][v(3)] = v(4)
print(log); log.clear()
o()[v(1)], o()[v(2)] = v(3), v(4)
print(log)
