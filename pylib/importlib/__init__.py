# Importing by name, and importing again.
import sys
from _imp import reload

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
__import__ = __import__


def _absolute_name(name, package):
    level = len(name) - len(name.lstrip("."))
    if level == 0:
        return name
    if not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]


def import_module(name, package=None):
    """The module of this name; a name that begins with dots is relative to the package."""
    name = _absolute_name(name, package)
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Nothing is remembered about folders, so there is nothing to forget."""
