# Literal patterns: numbers, strings, bytes, None, True, False, negatives, complex.
def f(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "float"
        case "text":
            return "text"
        case b"bytes":
            return "bytes"
        case None:
            return "None"
        case True:
            return "True"
        case 3 + 4j:
            return "complex"
        case -2.5 - 1j:
            return "negative complex"
        case "con" "cat":
            return "concatenated"
        case 0x10:
            return "hex"
        case "a" | "b" | 99:
            return "or"
        case _:
            return "default"


for x in (0, 0.0, False, -1, 1.5, "text", b"bytes", None, True, 1, 1.0, 3 + 4j, -2.5 - 1j, "concat", 16, "a", 99, [], "", bytearray(b"bytes")):
    print(repr(x), f(x))


def ident(x):
    match x:
        case False:
            return "False only"
        case 0:
            return "zero by =="
    return "none"


print(ident(0), ident(False), ident(0.0), ident(None))


class E:
    def __eq__(self, o):
        print("eq", o, end="; ")
        return o == 99


print(f(E()))
match 5:
    case 1: print("one")
    case 5: print("five"); print("same line")
match x := 3:
    case 3:
        print("walrus", x)
match 1, 2:
    case 1, 2:
        print("tuple subject")
match (7):
    case (7):
        print("parenthesised")
match *[1, 2], 3:
    case [1, 2, 3]:
        print("star subject")
