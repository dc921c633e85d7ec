# int() of text that is not a number, of a bad base, of other types.
def t(*args, **kw):
    try:
        print(int(*args, **kw))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


for s in ("", " ", "a", "1.5", "1e3", "0x1", "1__0", "_1", "1_", "+", "-", "--1", "+-1", "- 1",
          "1 2", "1\0", "\0", "\x1f1\x1e2", "½", "²", "inf", "1L", "0b1", "é" * 3):
    t(s)
for s, b in (("012", 0), ("0_1", 0), ("0x", 16), ("0b2", 2), ("9", 8), ("g", 16), ("0x", 0),
             ("0xg", 0), ("0b", 0), ("8", 0o10), ("_f", 16), ("f_", 16), ("0__1", 2)):
    t(s, b)
for b in (1, 37, -1, 2**70):
    t("1", b)
t("1", 1.5)
t("1", "10")
t(1, 10)
t(base=10)
t(None)
t([])
t(1j)
t({})
