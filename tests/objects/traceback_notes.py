# Notes, and messages of several lines.
# exit: 1
class E(Exception):
    def __str__(self):
        return "line one\nline two"


e = E()
e.add_note("a note")
e.add_note("a note of\ntwo lines")
raise e
