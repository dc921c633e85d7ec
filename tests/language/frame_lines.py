# f_lineno of frames that are calling, and of generators that wait, is the line of the call.
import sys


def line(depth=1):
    return sys._getframe(depth).f_lineno


def outer():
    return line(2)


outer()
print(line(1),
      line(1))
x = [line(),
     outer()]
print(x)
for i in range(2):
    print(line())


def generator():
    yield 1

    yield 2
    x


g = generator()
for value in g:
    print(g.gi_frame.f_lineno)
try:
    outer(
        1)
except TypeError as error:
    print(error.__traceback__.tb_lineno)
print(line())
