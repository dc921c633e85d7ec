# needs: unix
# sys.unraisablehook, breakpointhook, the switch interval and thread_info.
import gc
import sys


class Failing:

    def __init__(self, number):
        self.number = number

    def __del__(self):
        raise ValueError(self.number)


def drop(number):
    Failing(number)
    gc.collect()


got = []
sys.unraisablehook = got.append
drop(1)
sys.unraisablehook = sys.__unraisablehook__
(unraisable, ) = got
print(unraisable.exc_type, unraisable.exc_value, unraisable.err_msg, unraisable.object is Failing.__del__)
print(unraisable.exc_traceback.tb_lineno, hasattr(unraisable, "missing"))

print(breakpoint() if sys.breakpointhook is not sys.__breakpointhook__ else None)
sys.breakpointhook = lambda *args, **keywords: (args, keywords)
print(breakpoint(1, a=2))

print(sys.getswitchinterval())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
for wrong in 0, -1.0, "a":
    try:
        sys.setswitchinterval(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys.thread_info.name, sys.thread_info.lock, len(sys.thread_info))
print(hasattr(sys, "last_exc"), hasattr(sys, "last_value"))
