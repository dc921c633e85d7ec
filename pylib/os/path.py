# Paths as text, and of files that exist.
from _os import _lstat, _stat, fspath, getcwd

sep = "/"
curdir = extsep = "."
pardir = ".."
altsep = None


def isabs(path):
    return fspath(path).startswith("/")


def normcase(path):
    return fspath(path)


def split(path):
    path = fspath(path)
    slash = b"/" if isinstance(path, bytes) else "/"
    cut = path.rfind(slash) + 1
    head = path[:cut]
    return head.rstrip(slash) or head, path[cut:]


def dirname(path):
    return split(path)[0]


def basename(path):
    return split(path)[1]


def splitext(path):
    path = fspath(path)
    dot, slash = (b".", b"/") if isinstance(path, bytes) else (".", "/")
    start = path.rfind(slash) + 1
    cut = path.rfind(dot)
    if not path[start:max(cut, start)].strip(dot):
        cut = len(path)
    return path[:cut], path[cut:]


def splitdrive(path):
    return path[:0], path


def join(path, *parts):
    path = fspath(path)
    slash = b"/" if isinstance(path, bytes) else "/"
    for part in parts:
        part = fspath(part)
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def normpath(path):
    path = fspath(path)
    slash, dot = (b"/", b".") if isinstance(path, bytes) else ("/", ".")
    root = path[:0]
    if path.startswith(slash):
        root = slash * (2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1)
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot * 2 or (not root and not kept) or (kept and kept[-1] == dot * 2):
            kept.append(part)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot


def abspath(path):
    path = fspath(path)
    return normpath(join(getcwd().encode() if isinstance(path, bytes) else getcwd(), path))


realpath = abspath


def relpath(path, start="."):
    here = [part for part in abspath(start).split("/") if part]
    there = [part for part in abspath(path).split("/") if part]
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."


def expanduser(path):
    from os import environ
    if path != "~" and not path.startswith("~/") or "HOME" not in environ:
        return path
    return environ["HOME"].rstrip("/") + path[1:] or "/"


def commonprefix(paths):
    if not paths:
        return ""
    low, high = min(paths), max(paths)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = [fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(path) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split("/") if part and part != "."] for path in paths]
    return "/" * isabs(paths[0]) + "/".join(commonprefix(parts))


def _mode(path, status=_stat):
    try:
        return status(path)[0] & 0o170000
    except (OSError, ValueError):
        return 0


def exists(path):
    return _mode(path) != 0


def lexists(path):
    return _mode(path, _lstat) != 0


def isfile(path):
    return _mode(path) == 0o100000


def isdir(path):
    return _mode(path) == 0o040000


def islink(path):
    return _mode(path, _lstat) == 0o120000


def samefile(a, b):
    return _stat(a)[1:3] == _stat(b)[1:3]


def getsize(path):
    return _stat(path)[6]


def getmtime(path):
    return _stat(path)[8]


def getatime(path):
    return _stat(path)[7]


def getctime(path):
    return _stat(path)[9]
