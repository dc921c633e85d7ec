# compile() takes file names as str, bytes and path objects; dir() any mapping of locals.
class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


for name in ("x.py", b"x.py", Path("p.py"), Path(b"b.py")):
    print(compile("pass", name, "exec").co_filename)
for name in (5, None, Path(3)):
    try:
        print(compile("pass", name, "exec").co_filename)
    except TypeError:
        print("TypeError")


class Names:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.stored = key, value

    def keys(self):
        return list("zyx")


names = Names()
for source in ("z = a", "z = dir()", "z = locals() is names"):
    exec(source, globals(), names)
    print(names.stored)
