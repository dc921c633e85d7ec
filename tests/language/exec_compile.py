# compile: modes, flags, code object attributes, errors.
# by-hand: a null byte in the source is a SyntaxError since 3.12
c = compile("a = 1\ndef f(x, y=2, *, z): return x", "file.py", "exec")
print(type(c).__name__, c.co_name, c.co_filename, c.co_firstlineno)
ns = {}
exec(c, ns)
f = ns["f"].__code__
print(f.co_name, f.co_qualname, f.co_argcount, f.co_kwonlyargcount, f.co_varnames, f.co_firstlineno, f.co_filename)
print(eval(compile("1 + 2", "f", "eval")))
exec(compile("3 + 4", "f", "single"))
exec(compile("x = 5; x * 2", "f", "single"))
exec(compile("None", "f", "single"))
exec(compile("if 1:\n  'in if'\n  8\n", "f", "single"))
print(exec(compile("5", "f", "exec")))
for args in (("1 +", "f", "eval"), ("a = 1", "f", "eval"), ("1\n2", "f", "single"), ("x", "f", "bad"), ("", "f", "single"),
             ("for i in x: pass\n\n1", "f", "single"), ("1;", "f", "eval"), (5, "f", "exec"), ("a\0b", "f", "exec")):
    try:
        compile(*args)
        print("compiled", args)
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__, getattr(e, "msg", e))
print(eval(compile("'é'".encode(), "f", "eval")), eval(compile("# -*- coding: latin-1 -*-\n'\xe9'".encode("latin-1"), "f", "eval")))
g = compile("def g():\n x = 1\n def h(): return x\n return h", "f", "exec")
exec(g, ns)
print(ns["g"].__code__.co_cellvars, ns["g"]().__code__.co_freevars)
try:
    exec(ns["g"]().__code__)
except TypeError as e:
    print(e)
print(compile("1", "f", "eval") == compile("1", "f", "eval"), hash(c) == hash(c))


def gen():
    yield


async def co():
    pass


print([bool(x.__code__.co_flags & 0x20) for x in (gen, co)], bool(co.__code__.co_flags & 0x80), bool((lambda *a: 0).__code__.co_flags & 4))
