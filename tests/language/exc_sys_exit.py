# exit: 3
# sys.exit raises SystemExit: finally runs, the code becomes the exit status.
import sys

for arg in ((), (5,), ("text",), (None,), ((1, 2),)):
    try:
        sys.exit(*arg)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    sys.exit(1)
except Exception:
    print("not an Exception")
except BaseException as e:
    print("a BaseException", e.code)


def f():
    try:
        with_finally()
    finally:
        print("finally in f")


def with_finally():
    try:
        sys.exit(3)
    finally:
        print("finally runs")


f()
print("never printed")
