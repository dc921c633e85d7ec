# abs()
class A:

    def __abs__(self):
        return "abs called"


print(abs(5), abs(-5), abs(0), abs(-2**70), abs(-0.0), abs(-2.5), abs(3 + 4j), abs(True), abs(A()),
      abs(-2**62), abs(-2**63), abs(float("-inf")))
for x in ("a", None, [], object()):
    try:
        abs(x)
    except TypeError as e:
        print(e)
for args in ((), (1, 2)):
    try:
        abs(*args)
    except TypeError:
        print("TypeError")
