# SystemExit is an exception like others until it leaves the program.
import sys

for args in ((), (None,), (0,), (5,), ("text",), ((1, 2),), (2.5,)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(args, repr(e.code), e.args, isinstance(e, Exception))
try:
    sys.exit(1, 2)
except TypeError:
    print("TypeError")
try:
    raise SystemExit
except BaseException as e:
    print(repr(e), e.code)


def f():
    try:
        sys.exit(3)
    finally:
        print("finally")


try:
    f()
except SystemExit as e:
    print(e.code)
sys.exit()
