# __main__: the script's own module, its name and contents.
# needs: files
import __main__
import sys

print(__name__, __main__.__name__, __main__ is sys.modules["__main__"], vars(__main__) is globals())
x = 1
print(__main__.x)
__main__.y = 2
print(y)
from __main__ import x as again

print(again, __main__.__doc__, __package__, __spec__ is None)
if __name__ == "__main__":
    print("run as a script")


class C:
    pass


print(C.__module__, C, __file__.replace("\\", "/").split("/")[-1])
del __main__.x
try:
    x
except NameError as e:
    print(e)
print("__builtins__" in globals(), hasattr(__main__, "C"))
