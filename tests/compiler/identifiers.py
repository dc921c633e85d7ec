# Names: keywords, soft keywords, underscores, length, private, Unicode.
# needs: unicode
for word in ("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda "
             "nonlocal not or pass raise return try while with yield").split():
    try:
        compile(word + " = 1", "t", "exec")
        print("compiled", word)
    except SyntaxError:
        pass
    try:
        compile("x." + word, "t", "exec")
        print("compiled .", word)
    except SyntaxError:
        pass
    try:
        compile("def f(%s): pass" % word, "t", "exec")
        print("compiled parameter", word)
    except SyntaxError:
        pass
for word in "match case type _ print exec self cls nonlocal_ Async NONE true __class__ __import__ l O I".split():
    ns = {}
    exec("%s = 5\ndef f(%s, k=%s): return %s + k\nr = f(1)\nclass C:\n %s = 6" % ((word,) * 5), ns)
    print(word, ns["r"], getattr(ns["C"], word) if word != "__class__" else "-", end="; ")
print()
_ = __ = ___ = 3
print(_ + __ + ___)
ns = {}
long_name = "n" * 5000
exec("%s = 1\ndef %s_f(): return %s" % ((long_name,) * 3), ns)
print(ns[long_name], ns[long_name + "_f"]())
a1 = A1 = a_1 = _1 = 1
print(a1, A1, a_1, _1)
for bad in ("1a", "a-b", "a b", "a$", "", "é!", "²", "x²", "٣"):
    try:
        compile(bad + " = 1", "t", "exec")
        print("compiled", ascii(bad))
    except SyntaxError as e:
        print(ascii(bad), type(e).__name__)
for good in ("é", "ªb", "x٣", "名前", "µ", "Ⅷ", "_é", "x\u0301"):
    exec(good + " = 1")
print("é" in globals())
globals()["not an identifier"] = 1
print(globals()["not an identifier"])
