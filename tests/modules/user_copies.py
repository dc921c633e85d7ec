# Copies of UserDict, UserList and classes derived from them keep attributes.
import copy
from collections import UserDict, UserList


class D(UserDict):
    def __init__(self, *args, **kwargs):
        self.calls = 1
        super().__init__(*args, **kwargs)

    def __setitem__(self, key, item):
        super().__setitem__(key, (item, self.calls))


for made in (UserDict(a=[1]), D(a=[1]), UserList([[1]])):
    made.extra = [2]
    shallow, deep = copy.copy(made), copy.deepcopy(made)
    key = "a" if isinstance(made, UserDict) else 0
    print(type(shallow).__name__, shallow, shallow.extra is made.extra, shallow[key] is made[key],
          shallow.data is made.data, deep == made, deep.extra is made.extra)
    own = made.copy()
    print(type(own).__name__, own, hasattr(own, "extra"), own.data is made.data)
