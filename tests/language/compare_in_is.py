# in, not in, is, is not, and their precedence.
# by-hand: 3.14 words 'in' on a non-container and unhashable set elements anew
print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "" in "", "ac" not in "abc")
print(1 in {1: 2}, 2 in {1: 2}, None in (None,), 5 in range(0, 10, 5), 2.0 in range(3))
print(None is None, [] is not [], () == (), not 1 in [1])
print(1 in [0] == False, (1 in [0]) == False)
print(not None is None, not (not 1))
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan], nan in (nan, 1))
try:
    1 in 5
except TypeError as e:
    print(e)
try:
    1 in "abc"
except TypeError as e:
    print(e)
try:
    [] in {1}
except TypeError as e:
    print(e)


class E:
    def __eq__(self, o):
        print("eq", o)
        return o == 3


print(E() in [1, 2, 3, 4])
print(3 in (1, E()))
print(b"b" in b"abc", 98 in b"abc")
try:
    "b" in b"abc"
except TypeError as e:
    print(e)
