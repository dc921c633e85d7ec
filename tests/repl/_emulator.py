"""A terminal on paper: the rows that a VT100 shows for the bytes it was sent."""

import codecs
import re
import unicodedata

SEQUENCE = re.compile(r"\x1b\[([0-9;?]*)([@-~])")


def columns_of(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Emulator:
    """Cells are strings: a character with its combining marks, or '' behind a wide one."""

    def __init__(self, columns=80, rows=24):
        self.columns = columns
        self.rows = rows
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.rest = ""
        self.scrolled = []
        self.cells = [self.blank() for _ in range(rows)]
        self.colours = [[0] * columns for _ in range(rows)]
        self.row = self.column = self.colour = 0
        self.bells = 0
        self.bracketed_paste = False
        self.unknown = []

    def resize(self, columns, rows):
        """A new size; lines are cut, not wrapped anew."""
        for lines, empty in ((self.cells, " "), (self.colours, 0)):
            lines[:] = [(line + [empty] * columns)[:columns] for line in lines]
            lines[:] = lines[:rows] + [[empty] * columns for _ in range(rows - len(lines))]
        self.columns = columns
        self.rows = rows

    def blank(self):
        return [" "] * self.columns

    # What is shown.

    def line(self, row):
        return "".join(self.cells[row]).rstrip()

    def visible(self):
        """The lines on the screen, without the empty ones at its end."""
        lines = [self.line(row) for row in range(self.rows)]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def lines(self):
        """All lines since the start, scrolled off ones too."""
        return self.scrolled + self.visible()

    def coloured(self, colour):
        """The text on the screen that has this SGR colour, one string for each run."""
        runs = []
        for cells, colours in zip(self.cells, self.colours):
            last = None
            for cell, shade in zip(cells, colours):
                if shade == colour:
                    runs[len(runs):] = [] if last == colour else [""]
                    runs[-1] += cell
                last = shade
        return runs

    # What is sent.

    def feed(self, data):
        text = self.rest + self.decoder.decode(data)
        self.rest = ""
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                match = SEQUENCE.match(text, at)
                if not match:
                    if re.fullmatch(r"\x1b(\[[0-9;?]*)?", text[at:]):
                        self.rest = text[at:]
                        return
                    self.unknown.append(text[at:at + 8])
                    at += 1
                    continue
                self.control(match[1], match[2])
                at = match.end()
            else:
                self.put(text[at])
                at += 1

    def put(self, c):
        if c == "\r":
            self.column = 0
        elif c == "\n":
            self.down()
        elif c == "\b":
            self.column = max(0, min(self.column, self.columns - 1) - 1)
        elif c == "\a":
            self.bells += 1
        elif c < " " or c == "\x7f":
            self.unknown.append(c)
        else:
            self.show(c)

    def show(self, c):
        width = columns_of(c)
        if width == 0:
            before = max(self.column - 1, 0)
            while before > 0 and not self.cells[self.row][before]:
                before -= 1
            self.cells[self.row][before] += c
            return
        if self.column + width > self.columns:
            self.column = 0
            self.down()
        for i in range(width):
            self.cells[self.row][self.column + i] = "" if i else c
            self.colours[self.row][self.column + i] = self.colour
        self.column += width

    def down(self):
        self.row += 1
        if self.row == self.rows:
            self.scrolled.append(self.line(0))
            self.cells = self.cells[1:] + [self.blank()]
            self.colours = self.colours[1:] + [[0] * self.columns]
            self.row -= 1

    def erase(self, row, start=0):
        self.cells[row][start:] = self.blank()[start:]
        self.colours[row][start:] = [0] * (self.columns - start)

    def control(self, parameters, final):
        count = int(parameters) if parameters.isdigit() else 1
        if final == "A":
            self.row = max(0, self.row - count)
        elif final == "B":
            self.row = min(self.rows - 1, self.row + count)
        elif final == "C":
            self.column = min(self.columns - 1, self.column + count)
        elif final == "D":
            self.column = max(0, min(self.column, self.columns - 1) - count)
        elif final == "H" and not parameters:
            self.row = self.column = 0
        elif final in "JK" and not parameters:
            self.erase(self.row, self.column)
            for row in range(self.row + 1, self.rows if final == "J" else 0):
                self.erase(row)
        elif final == "m":
            # Of bold and a colour, the colour counts.
            self.colour = int(parameters.split(";")[-1] or 0)
        elif parameters == "?2004" and final in "hl":
            self.bracketed_paste = final == "h"
        else:
            self.unknown.append(parameters + final)
