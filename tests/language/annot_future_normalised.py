# The text kept by the annotations future is normalised: quotes, numbers, spaces, parentheses.
from __future__ import annotations


class C:
    s: "quoted"
    u: "a" 'b'
    v: b"\x00" + b'q'
    f: f"{a!r:>{w}}"
    n: 1_000 + 0x10 + 1e3 + 2j
    p: ((a)) + (b * c)
    m: (a + b) * c
    w: list [ int ,str ]
    l: lambda x , y = 1 : x
    d: {'k' : v , ** w}
    c: (a  if  b
        else c)
    x: ( yes )
    z: - ( - 1 )


for k, v in C.__annotations__.items():
    print(k, v)
