# Where SyntaxErrors that programs make are shown: offsets beyond the text, before it, missing.
# needs: stderr
import sys

for args in [("bad.py", 1, 2, "abcdefg", 1, 100), ("bad.py", 1, 100, "abc", 1, 200), ("bad.py", 1, -1, "abc", 1, 2), ("bad.py", 1, 3, "abc\n", 2, 2), ("bad.py", None, 3, "abc\n", 2, 2), ("bad.py", 1, None, "   abc\n", 1, 2), ("b.py", 1, 2, "    abc", 1, 5),("b.py", 1, 5, "    abc", 1, 3), ("b.py", 1, 1, None), ("b.py", 1, 1, ""), (None, 1, 1, "x"), ("b", 1, 5, "\tabc def", 1, 8)]:
    try: raise SyntaxError("bad bad", args)
    except SyntaxError as exc: sys.__excepthook__(*sys.exc_info())
