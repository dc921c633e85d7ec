# __import__() with arguments that are no name, no namespace or no level.
class Namespace(dict):
    pass


for arguments in [
    (1,),
    (None,),
    ("",),
    ("sys", None, None, None, -1),
    ("sys", "globals"),
    ("x", None, None, None, 1),
    ("x", 5, None, None, 1),
    ("x", "globals", None, None, 1),
    ("x", {}, None, None, 1),
    ("x", {"__name__": 5}, None, None, 1),
    ("x", {"__package__": 5}, None, None, 1),
    ("x", {"__name__": "os", "__package__": None}, None, None, 1),
    ("x", {"__name__": "sys", "__package__": "sys"}, None, None, 1),
    ("x", {"__package__": "sys"}, None, None, 2),
    ("", {"__package__": "os"}, None, None, 0),
    ("", {"__package__": "os"}, None, None, 1),
    ("", Namespace(__package__="os"), None, None, 1),
]:
    try:
        print(arguments, __import__(*arguments).__name__)
    except Exception as error:
        print(arguments, type(error).__name__, error)

for namespace in {}, {"__name__": "top"}, {"__name__": "top", "__package__": ""}:
    try:
        exec("from . import name", namespace)
    except Exception as error:
        print(type(error).__name__, error)
