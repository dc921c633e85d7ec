# The = specifier keeps the expression's text and spaces.
x, s = 10, "text"
print(f"{x=}", f"{x = }", f"{ x=}", f"{x= }", f"{s=}", f"{s=!s}", f"{s=!r:>8}", f"{x=:05d}", f"{s=:>8}")
print(f"{x + 1=}", f"{x+1 = }", f"{s.upper()=}", f"{[x, s]=}", f"{x == 10=}", f"{x==10 = }", f"{x!=1=}")
print(f"{(x := 5)=}", x, f"{x=:=+5}", f"{x=}{x=}", f"a{x=}b")
print(f"{'a'=}", f'{"a"=}', f"{f'{x}'=}", f"{x if x else 0=}", f"{(lambda: 1)()=}")
print(f"{x    =    }", f"{x=!a}", f"""{
x
=}""")
print(f"{1.5=:.3f}", f"{x=!s:^6}", f"{len('abc')=}")
print(f"{{x=}}", f"{x>=1}", f"{x<=1=}", f"{x>1=}")
