# f-strings: values, conversions, format specs, escapes, braces.
# needs: double
name, n, x = "world", 42, 3.14159
print(f"hello {name}", f"{n}", f"{n + 1}", f"{n:05d}|{n:>6}|{n:<6}|{n:^6}|{n:x}|{n:#b}|{n:,}")
print(f"{x:.2f} {x:10.3e} {x:g} {x!r} {x:+.1f}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>10} {name!s:*^11}")
print(f"{{}} {{{n}}} }}{{ {{n}}")
print(f"{n}{n} {n}", f"", f"{'nested ' + 'quotes'}", f'{"x"}')
print(f"a\tb\x41\u00e9\u2022{n}\n|", f"{n}\\")
print(F"up {n}", rf"\n{n}\d", Rf"\{n}", fR"{n}\t")
print("con" f"{n}" "cat" f"{name}", f"{n}" r"\n" "\n".strip())
print(f"""multi
{n}
line {name}""")
print(f"{[1, 2][0]} {(1, 2)} { {'k': 5}['k'] } {[i for i in range(3)]}")
print(f"{(lambda v: v * 2)(4)} {n if n > 5 else 0} {not n} {n == 42} {n != 42} {n >= 1}")
print(f"{print('side', end=' ')}")
print(f"{n!r:^{10}} {n:{'>'}{8}}|{x:{5}.{2}}|{name:{'*'}^{len(name) + 4}}")
print(f"{'a' 'b'}", f"{ n }", f"{n,}", f"{n, name}", f"{*[1, 2],}")
print(f"{f'{n}'}", f"""{f"{f'{n}'}"}""")
d = {"key": "v"}
print(f"{d['key']}", f'{d["key"]}', f"""{d["key"]}""")
print(f"{n:}", f"{name:10}|", f"{True:5}|{True!s:5}|{None}", f"{'%':%^3}")
