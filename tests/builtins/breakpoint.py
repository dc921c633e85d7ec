# breakpoint() calls sys.breakpointhook with its arguments.
import sys

sys.breakpointhook = lambda *args, **keywords: (args, keywords)
print(breakpoint(), breakpoint(1, 2, a=3))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as e:
    print(e)
