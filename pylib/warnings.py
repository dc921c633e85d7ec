# Warnings: what is said of them, to whom, and which of them.
import sys

__all__ = [
    "catch_warnings", "filterwarnings", "formatwarning", "resetwarnings", "showwarning",
    "simplefilter", "warn", "warn_explicit"
]

_ACTIONS = ("default", "error", "ignore", "always", "all", "module", "once")
_defaultaction = "default"
_onceregistry = {}
# Action, pattern of the text, category, pattern of the module, line; the first that fits decides.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_filters_version = 1


class WarningMessage:
    """One warning and where it is from."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def _source_line(filename, lineno):
    try:
        with open(filename) as file:
            for number, line in enumerate(file, 1):
                if number == lineno:
                    return line
    except Exception:  # no such file, no files at all, other text
        pass
    return ""


def formatwarning(message, category, filename, lineno, line=None):
    """The text that is shown for a warning."""
    if line is None:
        line = _source_line(filename, lineno)
    line = line.strip()
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default sys.stderr. Programs may replace this function."""
    file = sys.stderr if file is None else file
    if file is not None:
        try:
            file.write(formatwarning(message, category, filename, lineno, line))
        except OSError:
            pass


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def _pattern(text, ignore_case=False):
    if not text:
        return None
    try:
        import re
        return re.compile(text, re.IGNORECASE if ignore_case else 0)
    except ImportError:
        return text


def _matches(pattern, text):
    if pattern is None:
        return True
    if not isinstance(pattern, str):
        return pattern.match(text) is not None
    # Without the module re, `.*` is the one thing that is not taken literally.
    start, *rest = pattern.lower().replace("\\", "").split(".*")
    text = text.lower()
    if not text.startswith(start):
        return False
    at = len(start)
    for part in rest:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _add_filter(item, append):
    if not append:
        while item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def _check_filter(action, category, lineno):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Adds a filter; message and module are patterns of how these begin."""
    _check_filter(action, category, lineno)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _add_filter((action, _pattern(message, True), category, _pattern(module), lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter for all texts and modules."""
    _check_filter(action, category, lineno)
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    """Removes all filters."""
    filters.clear()
    _filters_mutated()


def _find_action(text, category, module, lineno):
    for action, message, kind, pattern, line in filters:
        if (issubclass(category, kind) and line in (0, lineno) and _matches(message, text) and
                _matches(pattern, module)):
            return action
    return _defaultaction


def _is_new(registry, key):
    if registry.get(key):
        return False
    registry[key] = 1
    return True


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Gives a warning for a place that is named."""
    lineno = int(lineno)
    if module is None:
        module = (filename or "<unknown>").removesuffix(".py")
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _find_action(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in ("always", "all"):
        registry[key] = 1
    if action == "once" and not _is_new(_onceregistry, (text, category)):
        return
    if action == "module" and not _is_new(registry, (text, category, 0)):
        return
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _show_now(warning):
    showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file,
                warning.line)


_show = _show_now


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Gives a warning for the line that calls, or for one further up the stack."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(
            f"category must be a Warning subclass, not '{type(category).__name__}'")
    if skip_file_prefixes and stacklevel < 2:
        stacklevel = 2
    try:
        frame = sys._getframe(max(stacklevel, 1))
        while frame and skip_file_prefixes and frame.f_code.co_filename.startswith(
                skip_file_prefixes):
            frame = frame.f_back
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    except (AttributeError, ValueError):
        names, filename, lineno = sys.__dict__, "<sys>", 0
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"), registry,
                  names, source)


class catch_warnings:
    """Keeps filters and showwarning as they are from changes within a with statement; with
    `record` warnings are put in a list, which is its value, instead of being shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._saved = None

    def __repr__(self):
        return f"{type(self).__name__}({'record=True' if self._record else ''})"

    def __enter__(self):
        global showwarning, _show
        if self._saved is not None:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._saved = filters[:], showwarning, _show
        _filters_mutated()
        log = None
        if self._record:
            log = []
            _show = log.append
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *details):
        global showwarning, _show
        if self._saved is None:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], showwarning, _show = self._saved
        _filters_mutated()


def _named(names, name):
    return next((n for n in names if name and n.startswith(name)), None)


def _category(name):
    import builtins
    module, _, name = name.rpartition(".")
    return getattr(__import__(module, fromlist=[name]) if module else builtins, name)


def _add_option(option):
    """A filter of the command line, action:message:category:module:line."""
    fields = [field.strip() for field in option.split(":")]
    action, message, category, module, line, *more = fields + [""] * (5 - len(fields))
    try:
        if more:
            raise ValueError(f"too many fields (max 5): {option!r}")
        if (known := _named(_ACTIONS, action)) is None:
            raise ValueError(f"invalid action: {action!r}")
        filterwarnings(known, message, _category(category) if category else Warning, module,
                       int(line or 0))
    except (ValueError, TypeError, AttributeError, ImportError) as error:
        print("Invalid -W option ignored:", error, file=sys.stderr)


# Who reads both streams of a program as one, as the tools of boards do, would take what the compiler
# says for output of the program.
if sys.platform != "linux" or not (sys.stderr and sys.stderr.isatty()):
    filters.append(("ignore", None, SyntaxWarning, None, 0))
for _option in getattr(sys, "warnoptions", ()):
    _add_option(_option)
