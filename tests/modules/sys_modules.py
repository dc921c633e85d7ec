# sys.modules and import.
import sys
import math

print("math" in sys.modules, sys.modules["math"] is math)


class Fake:
    value = 42


sys.modules["made_up"] = Fake()
import made_up
from made_up import value

print(made_up.value, value)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
del sys.modules["made_up"]
try:
    import made_up
except ImportError as e:
    print(type(e).__name__, e)
m = type(sys)("built")
m.f = lambda: "f of built"
sys.modules["built"] = m
from built import f
import built as b

print(f(), b is m, __import__("built") is m)
try:
    from built import missing
except ImportError as e:
    print(e)
