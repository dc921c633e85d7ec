# Text of numbers and back through every decimal digit set of Unicode.
# needs: unicode
print(int("１２３"), float("٣.١٤"), int("०१२"), int("-᠑᠒"), int("𝟙𝟚"), int("１_０"), complex("１+２j"),
      "１２３".isdecimal(), "²".isdigit(), "½".isnumeric())
for s in ("²", "½", "①", "一"):
    try:
        int(s)
    except ValueError as e:
        print(e)
print(int("\u3000 7\u2003"), float("\xa01.5\u2028"), int("７", 8))
