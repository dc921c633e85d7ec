# Source nested without measure is refused or compiled; nothing breaks.
# needs: memory
n = 3000
for name, src in (("(", "(" * n), ("()", "(" * n + ")" * n), ("[]", "[" * n + "]" * n),
                  ("{}", "{" * n + "}" * n), ("-", "-" * n + "1"), ("not", "not " * n + "1"),
                  ("lambda", "lambda: " * n + "1"), ("call", "f(" * n + ")" * n),
                  ("sub", "a[" * n + "0" + "]" * n), ("**", "2**" * n + "1"),
                  ("if", "1 if 0 else " * n + "1"), ("f-string", "f'{" * 300 + "1" + "}'" * 300),
                  ("~", "~" * n + "1"), ("await",
                                         "(yield " * n + ")" * n), ("star",
                                                                    "[*" * n + "1" + "]" * n)):
    try:
        compile(src, "<n>", "eval")
        print(name, end=" ")
    except (SyntaxError, RecursionError, MemoryError):
        print(name, end=" ")
for name, src in (("indent", "".join(" " * i + "if 1:\n" for i in range(300)) + " " * 300 + "x"),
                  ("def", "".join(" " * i + "def f():\n" for i in range(200)) + " " * 200 + "x"),
                  ("class", "".join(" " * i + "class C:\n" for i in range(200)) + " " * 200 + "x"),
                  ("for", "".join(" " * i + "for x in y:\n" for i in range(100)) + " " * 100 + "x"),
                  ("target",
                   "(" * n + "a" + ",)" * n + " = 1"), ("elif",
                                                        "if 1: pass\n" + "elif 1: pass\n" * n),
                  ("pattern", "match 1:\n case " + "[" * n + "]" * n + ": pass")):
    try:
        compile(src, "<n>", "exec")
        print(name, end=" ")
    except (SyntaxError, RecursionError, MemoryError):
        print(name, end=" ")
print()
print(eval("(" * 50 + "1" + ")" * 50), eval("-" * 50 + "1"),
      eval("[" * 40 + "]" * 40) != [], len(eval("1," * 2000)), eval("+".join(["1"] * 1000)),
      eval("'a' " * 500) == "a" * 500)
