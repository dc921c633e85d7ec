# SyntaxWarnings: their texts, places and what becomes of them as errors.
# by-hand: 3.14's texts, warnings of escapes and of ways out of finally
import warnings

SOURCES = [
    "x is 1", "x is not 'a'", "1.5 is x", "x is y is b''", "x is (1, 2)", "x is ()", "x is None is ...",
    "x is (1, y)", "[] is x", "x is -1", "True is x",
    "assert (x, 'text')", "assert ()", "assert (x), 'text'",
    "1and x", "0x1for x in y", "[0b1or x, 0o7in y, 1jif x else y]", "1 and x", "1.5is x", "1_000not in x",
    "'a' ()", "[1]()", "{}()", "(1, 2)(3)", "{1: 2}(3)", "None()", "f'{x}'()", "(lambda: 1)()",
    "(x for x in y)()", "[x for x in y](1)", "...()", "1.5()", "t'{x}'()", "x()()",
    "None[1]", "1[2]", "{1, 2}[0]", "(lambda: 1)[0]", "(x for x in y)[0]", "{1: 2}['a']", "x[1][2]", "(1.5)[0]",
    "[1][1, 2]", "'abc'['a']", "(1, 2)[1.0]", "b''[None]", "[1][True]", "[1][1:2]", "[1][[0]]", "f'{x}'['a']",
    "[1][lambda: 0]", "[1][x]", "[x for x in y]['a']",
    "'\\d'", "b'\\d'", "'\\d\\q'", "'\\400'", "'\\777'", "'\\377\\8'", "r'\\d'", "f'\\d{x}'", "rf'\\d{x}'",
    "'''a\n\nb\\.c'''", "'\\d' '\\q'", "x = [\n 1,\n x is 2]", "f'{x is 1}'",
    "def f():\n x is 1\n def g(a='\\d'):\n  if a is 2: pass\n return 1is 2",
]
for way in ("return", "break", "continue"):
    SOURCES += [
        f"def f():\n while 1:\n  try: pass\n  finally: {way}",
        f"def f():\n while 1:\n  try: {way}\n  except x: {way}\n  else: {way}\n  finally: pass",
        f"def f():\n try: pass\n finally:\n  for i in x: {way}",
        f"def f():\n for i in x:\n  try: pass\n  finally:\n   with y:\n    try: {way}\n    except y: pass",
        f"def f():\n try: pass\n finally:\n  def g():\n   for i in x: {way}",
    ]

for source in SOURCES:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        compile(source, "name.py", "exec")
    print(ascii(source))
    for warning in log:
        print("   ", warning.lineno, warning.category.__name__, warning.message)
        assert warning.filename == "name.py"

print("as errors")
for source in ["x = 1 is x", "y = '\\d'", "1and x", "\n(1)[2]", "def f():\n try: pass\n finally: return 1"]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "name.py", "exec")
        except SyntaxError as error:
            print(error.lineno, error.offset, error.end_offset, error)
