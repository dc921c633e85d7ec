# Variables of a module's comprehension in eval, exec, locals, vars and dir.
print([eval("k + k") for k in "ab"])
print({eval("k"): eval("v") for k, v in {"x": 1}.items()})
print([[n for n in locals() if n[0] != "."] for k in range(2)])
print([[n for n in sorted(vars()) if n[0] != "."] for a, b in [(1, 2)]])
print(["k" in dir() for k in range(1)], "k" in dir())
print([exec("print(k)") for k in "z"])
print([[eval("j") for j in range(k)] for k in range(3)])
k = "outer"
print([k for k in "ab"], k, [eval("k") for i in "a"])
print([(lambda: eval("k"))() for k in "ab"])
