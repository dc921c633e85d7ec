# __eq__ that empties the other list.
def emptier(name):
    class X:
        def __eq__(self, other):
            globals()[name].clear()
            return NotImplemented

    return X()


a, b = [emptier("b")], [emptier("a")]
print(a == b, a, b)
c = [emptier("c")]
print(c == [1], c)
d = [1, emptier("d"), 3]
print(d != [1, 2, 3], d)


class Hint:
    def __iter__(self):
        return iter(())

    def __length_hint__(self):
        import sys
        return sys.maxsize


e = [1]
e.extend(Hint())
print(e)
try:
    list(Hint())
except MemoryError:
    print("MemoryError")
