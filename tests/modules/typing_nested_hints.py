# get_type_hints evaluates text inside of unions and generic aliases.
# by-hand: types are shown as 3.14 and without typing's own names for them
from typing import *


class C:
    a: Optional["C"]
    b: Union["C", int]
    c: "list[C] | None"
    d: list["C"]
    e: dict[str, Optional["C"]]
    g: Literal["C"]
    h: Annotated["C", "x"]
    i: "None"


for name, hint in get_type_hints(C).items():
    print(name, hint)
print(get_type_hints(C, include_extras=True)["h"])
