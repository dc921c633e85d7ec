# Every script of the suite has the same code after it was serialised, verified and read again.
# needs: unix
# slow
# by-hand: CPython does not verify code
import marshal
import os
import warnings


def sources(folder):
    for name in sorted(os.listdir(folder)):
        path = folder + "/" + name
        if name.endswith(".py"):
            yield path
        elif "." not in name:
            try:
                os.listdir(path)
            except OSError:
                continue
            yield from sources(path)


warnings.simplefilter("ignore")
root = __file__.rpartition("/tests/")[0] if "/tests/" in __file__ else "."
count = 0
for path in sources(root + "/tests"):
    with open(path, "rb") as file:
        text = file.read()
    try:
        code = compile(text, path, "exec")
    except (SyntaxError, ValueError):
        continue
    data = marshal.dumps(code)
    try:
        assert marshal.dumps(marshal.loads(data)) == data
    except Exception as error:
        print(path, repr(error))
    count += 1
print(count > 300)
