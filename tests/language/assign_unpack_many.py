# The message of too many values; a list's and tuple's length is told by 3.14.
# by-hand: 3.14 adds the number that was got for tuples, lists and dicts
def t(source, value):
    try:
        exec(source, {"v": value})
    except ValueError as e:
        print(e)


t("a, b = v", [1, 2, 3])
t("a, = v", (1, 2, 3, 4))
t("a, b = v", "abc")
t("a, b = v", {1: 1, 2: 2, 3: 3})
t("a, b = v", range(9))
t("[] = v", [0])
t("(a, b), c = v", ((1, 2, 3), 4))
t("for a, b in v: pass", [(1, 2), (1, 2, 3)])
t("a, b = v", iter([1, 2, 3]))
