# compile(): modes, file names, flags, AST of wrong source.
c = compile("x = 1\ny = x + 1", "name.py", "exec")
ns = {}
print(exec(c, ns), ns["y"], c.co_filename, c.co_name, eval(compile("1 + 2 ", "e", "eval")),
      eval(compile("(1,\n2)\n", "e", "eval")))
s = compile("5 * 5", "s", "single")
print(exec(s), exec(compile("a = 3; a; None; a + 1", "s", "single")))
exec(compile("if 1:\n  'shown'\n", "s", "single"))
print(eval(compile(b"'bytes source \xc3\xa9'", "b", "eval")),
      eval(compile(bytearray(b"1"), "b", "eval")),
      eval(compile("# comment\n5", "c", "eval", 0, True)),
      eval(compile("1", "d", "eval", flags=0, dont_inherit=True, optimize=-1)))
exec(compile("assert False, 'on'", "o", "exec", optimize=1))
print(eval(compile("__debug__", "o", "eval", optimize=1)),
      compile("'doc'\n", "o", "exec", optimize=2).co_name)
for args in (("x =", "f", "exec"), ("x = 1", "f", "eval"), ("1; 2", "f", "eval"), ("", "f", "eval"),
             ("1", "f", "nope"), (5, "f", "exec"), ("x = 1\ny = 2", "f",
                                                    "single"), ("1", 5, "exec"), ("1", "f"),
             ("1", "f", "exec", 1 << 30), (None, "f", "exec"), ("1", "f", "exec", 0, False, 5)):
    try:
        print(compile(*args) and "compiled")
    except SyntaxError as e:
        print("SyntaxError", e.msg, e.filename)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e if "compile() mode" in str(e) or "null" in str(e) else "")
