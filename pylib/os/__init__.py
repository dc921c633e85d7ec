# Files, folders and the process.
from _os import *
from _os import _entries, _environment, _lstat, _stat

name = "posix"
sep = "/"
altsep = None
extsep = curdir = "."
pardir = ".."
pathsep = ":"
linesep = "\n"
devnull = "/dev/null"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
error = OSError


class stat_result(tuple):
    __slots__ = ()

    def __repr__(self):
        fields = ", ".join(f"{field}={value!r}" for field, value in zip(_stat_fields, self))
        return f"os.stat_result({fields})"


_stat_fields = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
                "st_atime", "st_mtime", "st_ctime")
for _index, _field in enumerate(_stat_fields):
    setattr(stat_result, _field, property(lambda self, index=_index: self[index]))


def stat(path, /):
    return stat_result(_stat(path))


def lstat(path, /):
    return stat_result(_lstat(path))


def fstat(fd, /):
    return stat_result(_stat(fd.__index__()))


def ilistdir(path=".", /):
    return iter(_entries(path))


def listdir(path=None, /):
    path = "." if path is None else fspath(path)
    names = [entry[0] for entry in _entries(path)]
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


def fsencode(path):
    path = fspath(path)
    return path.encode("utf-8", "surrogateescape") if isinstance(path, str) else path


def fsdecode(path):
    path = fspath(path)
    return path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else path


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, mode, True)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Removes a folder, then those around it that are empty by that."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


class DirEntry:
    """What scandir yields: a name in a folder, and what it names."""

    def __init__(self, folder, name, kind, inode):
        self.name = name
        self.path = path.join(folder, name)
        self._kind = kind
        self._inode = inode

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def inode(self):
        return self._inode

    def stat(self, *, follow_symlinks=True):
        return (stat if follow_symlinks else lstat)(self.path)

    def _is(self, kind, follow_symlinks=True):
        if self._kind in (0, 0o120000) and follow_symlinks:
            return path._mode(self.path) == kind
        return (self._kind or path._mode(self.path, lstat)) == kind

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0o100000, follow_symlinks)

    def is_symlink(self):
        return self._is(0o120000, False)

    def is_junction(self):
        return False


class _Scan:
    """The entries of a folder, once; with `with` as CPython's, which has something to close."""

    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, *entry[:3]) for entry in _entries(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    return _Scan("." if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yields the path of each folder below `top` with lists of the folders and the files in it."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
    for name in list(folders):
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


class _PathLikeType(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return type.__subclasscheck__(cls, subclass)


class PathLike(metaclass=_PathLikeType):
    """The type of objects that are paths."""
    __slots__ = ()
    __class_getitem__ = classmethod(type(list[int]))

    def __fspath__(self):
        raise NotImplementedError


class _Environ:
    """The environment's variables; changes reach the process."""

    def __init__(self):
        self._values = _environment()

    def __getitem__(self, key):
        return self._values[key]

    def __setitem__(self, key, value):
        putenv(key, value)
        self._values[key] = value

    def __delitem__(self, key):
        if key not in self._values:
            raise KeyError(key)
        unsetenv(key)
        del self._values[key]

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def __contains__(self, key):
        return key in self._values

    def __eq__(self, other):
        return self._values == (other._values if isinstance(other, _Environ) else other)

    def __repr__(self):
        return f"environ({self._values!r})"

    def get(self, key, default=None):
        return self._values.get(key, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def copy(self):
        return dict(self._values)

    def pop(self, key, *default):
        value = self._values.get(key)
        if value is not None:
            del self[key]
        elif default:
            value, = default
        else:
            raise KeyError(key)
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *others, **values):
        for key, value in dict(*others, **values).items():
            self[key] = value

    def clear(self):
        for key in self:
            del self[key]


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


from os import path
