# match, case, type and _ stay usable as names.
match = 1
case = 2
_ = 3
type = 4
print(match, case, _, type, match + case)
match, case = case, match
print(match, case)
match = {"case": lambda *a: a}
print(match["case"](1, 2), match ["case"] is not None)
match = [10, 20]
print(match[0], match [1])
match = lambda *a: ("called", a)
print(match(1), match (2), match(*[3]), match (4) [1])
match: int = 5
print(match)
match.real
match -1
match * 2
x = match if match else case
print(x, match or 1, not match)


class C:
    match = case = type = "attr"

    def case(self, match, case=1):
        return match, case


print(C.match, C().case(1), C().case(case=5, match=6))


def match(case):
    match case:
        case [match, case]:
            return "pattern names", match, case
        case {"match": match}:
            return match
        case match:
            return "capture", match


print(match([1, 2]), match({"match": 7}), match(0))
for match in range(2):
    pass
print(match)
match match:
    case 1:
        print("matched match")
match (match):
    case case:
        print(case)
type = lambda x: "shadow"
print(type(5), type (6))
