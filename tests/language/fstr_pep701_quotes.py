# PEP 701: the same quotes, backslashes and comments inside replacement fields.
# by-hand: new in 3.12
# needs: unicode
d = {"key": "v", "n": {"m": 1}}
l = ["a", "b"]
print(f"{d["key"]}", f'{d['key']}', f"{"x" + "y"}", f"{d["n"]["m"]}")
print(f"{"\n".join(l)}", f"{'\t'.join(l)!r}", f"{"\x41"}", f"{'\N{DIGIT ONE}'}", f"{"\""}{'\''}")
print(f"{f"{f"{1 + 1}"}"}", f"{f"{f"{f"{f"{"deep"}"}"}"}"}")
print(f"{
    1 +  # a comment with "quotes" and }
    2
}", f"{l[
0]}")
print(f'{'a' if True else 'b'}', f"{", ".join(f"{x!r}" for x in l)}")
print(f"{"{"}{"}"}", f"{'{{'}", f"{ {"k": "}"}["k"] }")
print(f"{"a" "b"}", f"{"""triple"""}", f"{'''t"'''}", f"{r"\n"}", f"{b"x"[0]}")
print(f"""{"""inner"""}{f'''{"x"}'''}""")
print(f"{x:{"{"}>4}" if (x := "q") else "", f"{"v":{"*"}^{"5"}}", f"{"a":>{f"{3}"}}")
print(f"{d["key"]=}", f"{"q"=}", f"{'a"b'=}")
print(f"{(lambda: "lam")()}", f"{"#"}", f"{"'"}{'"'}")
