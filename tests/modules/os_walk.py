# os.walk, scandir, removedirs, PathLike, commonpath.
# needs: files unix
import os

top = os.path.join(os.environ.get("TMPDIR", "/tmp"), "walked")
os.makedirs(top + "/b/c")
os.makedirs(top + "/a")
for name in ("x.txt", "b/y", "b/c/z"):
    with open(os.path.join(top, name), "w") as file:
        file.write(name)


def show(walk):
    for root, folders, files in walk:
        folders.sort()
        print(root[len(top):] or ".", folders, sorted(files))


show(os.walk(top))
print(sorted((root[len(top):], sorted(folders)) for root, folders, files in os.walk(top, topdown=False)))
for root, folders, files in os.walk(top):
    folders[:] = [name for name in folders if name != "b"]
    print(root[len(top):], folders, files)
print(list(os.walk(top + "/none")))
list(os.walk(top + "/none", onerror=lambda error: print(type(error).__name__, error.errno)))

with os.scandir(top) as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.name, entry.path[len(top):], entry.is_dir(), entry.is_file(), entry.is_symlink(),
              entry.stat().st_size if entry.is_file() else "-", os.path.exists(entry), isinstance(entry, os.PathLike))
print(list(entries))


class Path:
    def __fspath__(self):
        return top


class Derived(os.PathLike):
    def __fspath__(self):
        return "derived"


print(isinstance(Path(), os.PathLike), isinstance("a", os.PathLike), issubclass(Path, os.PathLike), isinstance(Path(), Derived),
      isinstance(Derived(), os.PathLike), os.fspath(Derived()))
print(len(list(os.walk(Path()))), next(os.walk(Path()))[0] == top)
for paths in (["/a/b/c", "/a/b/d"], ["a/b", "a"], ["/"], ["x", "y"], ["a//b", "a/./b/c"]):
    print(repr(os.path.commonpath(paths)))
for paths in ([], ["/a", "b"]):
    try:
        os.path.commonpath(paths)
    except (ValueError, TypeError) as error:
        print("error")
for name in ("x.txt", "b/y", "b/c/z"):
    os.remove(os.path.join(top, name))
os.removedirs(top + "/b/c")
print(os.listdir(top))
os.rmdir(top + "/a")
os.rmdir(top)
