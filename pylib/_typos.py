"""Misspelt keywords: what the SyntaxError that ends a program shows in place of "invalid syntax"."""
from _help import _KEYWORDS

KEYWORDS = _KEYWORDS.split()
MESSAGES = "invalid syntax", "invalid syntax. Perhaps you forgot a comma?"
MOST_WORDS = 10
# Wherever a statement may stand, and as the head of a block.
FORMS = "{}", "{}\n   pass"


def _distance(a, b):
    """How many letters to put in, take away or replace make b of a (Wagner and Fischer 1974); one
    for letters in another order."""
    if sorted(a) == sorted(b):
        return 1
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a):
        before, row = row, [i + 1]
        for j, other in enumerate(b):
            row.append(min(before[j] + (letter != other), row[j] + 1, before[j + 1] + 1))
    return row[-1]


def _is_right(line):
    for form in FORMS:
        try:
            compile("async def f():\n while 1:\n  " + form.format(line), "", "exec")
            return True
        except SyntaxError:
            pass
    return False


def _words(line):
    """Start and end of each word of letters."""
    start = None
    for i, character in enumerate(line + " "):
        if character.isalpha():
            start = i if start is None else start
        elif start is not None:
            yield start, i
            start = None


def correct(error):
    """Looks for a keyword in place of a word of the wrong line that makes it right, and if there is
    one, words the error and places it accordingly, as CPython shows it."""
    if error.msg not in MESSAGES or not error.text or len(error.text) > 1024:
        return
    line = error.text.rstrip()
    indent = len(line) - len(line.lstrip())
    for _, (start, end) in zip(range(MOST_WORDS), _words(line)):
        word = line[start:end]
        if word in KEYWORDS:
            continue
        near = [(_distance(word, keyword), keyword) for keyword in KEYWORDS]
        for distance, keyword in sorted(near)[:3]:
            if distance <= len(word) // 2 and _is_right(line[indent:start] + keyword + line[end:]):
                error.msg = f"invalid syntax. Did you mean '{keyword}'?"
                error.offset, error.end_offset = start + 1, end + 1
                error.end_lineno = error.lineno
                return
