# update() and dict() with things of the wrong form.
# by-hand: 3.14 says it differently for an item that is not iterable
class K:

    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


class NoItem:

    def keys(self):
        return [1]


class BadKeys:

    def keys(self):
        return 5

    def __getitem__(self, k):
        return 1


class RaisingKey(K):

    def __getitem__(self, k):
        raise KeyError("inside " + k)


print(dict(K()), {**K()}, dict(K(), c=1))
d = {}
d.update(K())
print(d)
for x in ([1], ["abc"], [("a", )], [()], [[1, 2, 3]], 5, None, [None], "ab", NoItem(), BadKeys(),
          RaisingKey(), [("a", 1), 2], [("a", 1), "xyz"], {1, 2}, [("k", 1),
                                                                   ("l", 2, 3)], ["ab", "cd"]):
    d = {"old": 0}
    try:
        d.update(x)
        print(d)
    except Exception as e:
        print(type(e).__name__, e, d)
