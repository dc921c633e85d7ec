# The module warnings: actions, filters, recording, where a warning is from.
# needs: files
import sys
import warnings


class Sink:
    def write(self, text):
        sys.stdout.write("| " + text.replace(__file__, "FILE"))

    def flush(self):
        pass


sys.stderr = Sink()


def old(level=1):
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=level)


old()  # shown: this is __main__
old(2)
for i in range(3):
    warnings.warn(f"only once {i // 2}")
warnings.warn(RuntimeWarning("as an object"), UserWarning)
warnings.warn_explicit("explicit", FutureWarning, "somewhere.py", 12)
warnings.warn_explicit("not main", DeprecationWarning, "somewhere.py", 12)

print("record")
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for i in range(2):
        warnings.warn("again")
    warnings.warn("res", ResourceWarning)
print([(str(w.message), w.category.__name__, w.filename == __file__) for w in log], log[0].lineno)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for i in range(2):
        warnings.warn("once")
    warnings.warn("once")
    warnings.simplefilter("module")
    warnings.warn("module")
    warnings.warn("module")
    warnings.simplefilter("ignore", ImportWarning)
    warnings.warn("x", ImportWarning)
print(len(log))

print("errors")
with warnings.catch_warnings():
    warnings.simplefilter("error", UserWarning)
    try:
        warnings.warn("now an error")
    except UserWarning as error:
        print(repr(error))
    warnings.warn("no error", RuntimeWarning)
for arguments in (("x", 3), ("x", int)):
    try:
        warnings.warn(*arguments)
    except TypeError as error:
        print("TypeError")
try:
    warnings.simplefilter("never")
except (ValueError, AssertionError):
    print("invalid action")
manager = warnings.catch_warnings()
try:
    manager.__exit__(None, None, None)
except RuntimeError as error:
    print(error)
with manager:
    try:
        manager.__enter__()
    except RuntimeError as error:
        print(error)

print("filters")
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="Unwanted")
    warnings.filterwarnings("ignore", message=".*middle")
    warnings.filterwarnings("ignore", category=FutureWarning)
    for text in ("unwanted text", "not unwanted", "in the Middle of"):
        warnings.warn(text)
    warnings.warn("future", FutureWarning)
print([str(w.message) for w in log])


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", message, category.__name__, lineno > 0)


warnings.showwarning = show
warnings.warn("by the program's function")
print(warnings.formatwarning("text", UserWarning, "name.py", 3, "   line\n"), end="")
print(warnings.formatwarning("text", UserWarning, "no such file.py", 3), end="")
