# Errors of star-unpacking in displays.
# by-hand: 3.14's messages for unhashable dict keys and set elements
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: [*5])
t(lambda: (*None, 1))
t(lambda: {*1.5})
t(lambda: {**[1]})
t(lambda: {**None})
t(lambda: {**{"a": 1}, **[("b", 2)]})
t(lambda: {*[[]]})
t(lambda: {[]: 1})
t(lambda: {1: 2, {}: 3})


class M:
    def keys(self):
        return 5


t(lambda: {**M()})


class K:
    def keys(self):
        return iter(["a", "b"])

    def __getitem__(self, k):
        return k


t(lambda: {**K(), "c": 1})
