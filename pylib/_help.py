"""What builtins.help shows."""

import builtins
import sys

_INTRODUCTION = """Adder {}: Python {}.{}

    help(x)           what x is and offers, for a module, class, function or value
    help('modules')   the modules that can be imported
    help('keywords')  the keywords of the language
    dir(x)            the names that x has

At the prompt, Tab completes a name, the arrows edit the block and recall earlier ones,
Ctrl-C interrupts, Ctrl-E begins paste mode, Ctrl-D leaves.
The language is described at https://docs.python.org/3/ and the modules
for hardware at https://docs.micropython.org/.
"""

_KEYWORDS = """False await else import pass None break except in raise True class finally is return and
continue for lambda try as def from nonlocal while assert del global not with async elif if or
yield"""


_nothing = object()


def help(subject=_nothing, /):
    if subject is _nothing:
        version = sys.version.split("Adder v")[-1].split(" ")[0]
        print(_INTRODUCTION.format(version, *sys.version_info[:2]), end="")
    elif isinstance(subject, str):
        _show_named(subject)
    else:
        _show(subject)


def _show_columns(names):
    names = sorted(names)
    width = max(map(len, names)) + 2
    rows = -(-len(names) // max(1, 78 // width))
    for row in range(rows):
        print("".join([f"{name:{width}}" for name in names[row::rows]]).rstrip())


def _show_modules():
    import _imp
    names = {name for name in _imp.module_names("") if name[0] != "_"}
    _show_columns(names | {name for name in sys.modules if name[0] != "_" and "." not in name})


def _show_named(name):
    if name == "modules":
        return _show_modules()
    if name == "keywords":
        return _show_columns(_KEYWORDS.split())
    if hasattr(builtins, name):
        return _show(getattr(builtins, name))
    try:
        _show(__import__(name, None, None, [""]))
    except ImportError:
        print(f"There is no module or built-in object {name!r}.")


def _show(subject):
    if isinstance(subject, type):
        bases = ", ".join([base.__name__ for base in subject.__bases__ if base is not object])
        print(f"class {subject.__name__}({bases})" if bases else f"class {subject.__name__}")
        _show_doc(subject, "    ")
        _show_members(subject, vars(subject))
    elif isinstance(subject, type(sys)):
        print("module", subject.__name__)
        _show_doc(subject, "    ")
        _show_members(subject, vars(subject))
    elif hasattr(subject, "__name__") and callable(subject):
        print(subject.__name__ + _signature(subject))
        _show_doc(subject, "    ")
        if getattr(builtins, subject.__name__, None) is subject:
            print("    https://docs.python.org/3/library/functions.html#" + subject.__name__)
    else:
        text = repr(subject)
        print("a value of", type(subject).__name__, text if len(text) < 60 else text[:56] + "...")
        _show(type(subject))


def _show_doc(subject, margin):
    doc = getattr(subject, "__doc__", None)
    if isinstance(doc, str):
        for line in doc.strip().split("\n"):
            print((margin + line.strip()).rstrip())


def _show_members(owner, members):
    """One line for each public name, with the documentation of those that have it below."""
    print()
    for name in sorted(members):
        if name[0] == "_" and name != "__init__":
            continue
        value = members[name]
        value = getattr(value, "__func__", value)
        if isinstance(value, property):
            print(f"    {name}  (property)")
        elif isinstance(value, type):
            print(f"    class {name}")
        elif hasattr(type(value), "__set__"):
            print(f"    {name}  (attribute)")
        elif callable(value):
            print(f"    {name}{_signature(value)}")
        else:
            text = repr(value)
            print(f"    {name} = {text if len(text) < 60 else text[:56] + '...'}")
            continue
        _show_doc(value, "        ")


def _signature(function):
    text = getattr(function, "__text_signature__", None)
    if isinstance(text, str):
        return text
    function = getattr(function, "__func__", function)
    code = getattr(function, "__code__", None)
    return "(...)" if code is None else _code_signature(function, code)


def _code_signature(function, code):
    names = code.co_varnames
    count, keyword_only = code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    parts = []
    for i, name in enumerate(names[:count]):
        back = i - count + len(defaults)
        parts.append(name if back < 0 else f"{name}={defaults[back]!r}")
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    rest = count + keyword_only
    if code.co_flags & 4:
        parts.append("*" + names[rest])
        rest += 1
    elif keyword_only:
        parts.append("*")
    for name in names[count:count + keyword_only]:
        values = function.__kwdefaults__ or {}
        parts.append(f"{name}={values[name]!r}" if name in values else name)
    if code.co_flags & 8:
        parts.append("**" + names[rest])
    return "(" + ", ".join(parts) + ")"
