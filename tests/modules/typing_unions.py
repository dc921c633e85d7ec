# from typing import *, and unions of what only typing takes for types.
# by-hand: unions are shown as 3.14 shows them
from typing import *

print(all(name in globals() for name in ("Callable", "Dict", "Sequence", "NamedTuple", "Union")))
T = TypeVar("T")
print(List | Tuple, List | int, int | List[int], NoReturn | int, Optional[List])
print(isinstance([], List | Tuple), isinstance((), List | Tuple), isinstance(2, List | Tuple),
      isinstance(2, List | int))
print((T | "str").__args__[0], (T | int).__args__, Union[T, int][str], Union[int] is int)
for f in (lambda: Union[(1, ), int], lambda: Union[()], lambda: 5 | int, lambda: int | "x"):
    try:
        print(f())
    except TypeError as e:
        print(e)
