# Methods of strings: split, strip, find, replace, case, tests of prefixes.
TEXT = "  Name: Ada Lovelace; born = 1815; field: Mathematics, Engines ; note: first programmer  "


def main():
    total = 0
    for i in range(220000):
        for field in TEXT.split(";"):
            field = field.strip()
            at = field.find(":")
            if at < 0:
                at = field.find("=")
            key = field[:at].strip().lower()
            value = field[at + 1:].strip().replace("a", "e")
            if key.startswith("n") and not value.endswith("x"):
                total += value.count("e") + len(key)
            if "," in value:
                total += len("|".join(value.upper().split(",")))
    return total


print(main())
