# expandtabs.
for s in ("a\tb", "\t", "a\t\tb", "abcdefgh\ti", "a\nb\tc", "a\r\tb", "ab\tcd\tef", "é\t€",
          "no tabs", "", "\t\n\t", "1234567\t8"):
    print([
        s.expandtabs(),
        s.expandtabs(4),
        s.expandtabs(1),
        s.expandtabs(0),
        s.expandtabs(-2),
        s.expandtabs(tabsize=3)
    ])
try:
    "a".expandtabs("4")
except TypeError as e:
    print(e)
