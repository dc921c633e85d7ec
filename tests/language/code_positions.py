# by-hand: the offsets are those of Adder's code; the rest is as in CPython
# needs: stderr
# Where code comes from: co_lines, co_positions; frame.clear.
import sys


def function(a):
    b = a + 1
    return (b *
            a)


code = function.__code__
first = code.co_firstlineno
print([line - first for _, _, line in code.co_lines()])
lines = list(code.co_lines())
print(lines[0][0], all(a[1] == b[0] for a, b in zip(lines, lines[1:])), lines[-1][1] == len(code.co_code))
places = []
for line, end_line, column, end_column in code.co_positions():
    place = line - first, end_line - first, column, end_column
    if place not in places:
        places.append(place)
print(places[0], (2, 3, 12, 13) in places)
try:
    function("")
except TypeError as error:
    traceback = error.__traceback__.tb_next
    print([position for position in code.co_positions()][traceback.tb_lasti // 2])
    frame = traceback.tb_frame
    frame.clear()
    print(frame.f_locals)
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
