# Tracebacks keep frames alive; dropping them lets go of everything.
# skip-on: move (tracebacks do not keep what the local variables of ended frames refer to)
import gc


class Big:
    live = 0

    def __init__(self):
        Big.live += 1

    def __del__(self):
        Big.live -= 1


def fail(n):
    big = Big()
    if n == 0:
        raise ValueError("deep")
    fail(n - 1)


def clean(n):
    return clean(n - 1) if n else [0] * 10


errors = []
for i in range(4):
    try:
        fail(5)
    except ValueError as e:
        errors.append(e)
print(Big.live == 24, len(errors))
tb, n = errors[0].__traceback__, 0
while tb:
    n, f, tb = n + 1, tb.tb_frame, tb.tb_next
print(n, f.f_code.co_name)
f = tb = None
for e in errors:
    e.__traceback__ = None
e = None
clean(20)
gc.collect()
gc.collect()
print(Big.live < 14)
errors.clear()


def chain(n):
    try:
        if n:
            chain(n - 1)
        else:
            1 / 0
    except Exception as e:
        raise KeyError(n) from e


try:
    chain(15)
except KeyError as e:
    n = 0
    while e:
        n, e = n + 1, e.__cause__
    print(n)
for i in range(200):
    try:
        {}[i]
    except KeyError as e:
        pass
print("e" in globals())
