# Raw strings keep backslashes, also before quotes and at line ends.
print(r"\n", len(r"\\"), r"\"", r'\'', r"a\
b", R"\x41\u0041\N{BULLET}")
print(r"""\"\
end""", r'''\'''')
print(len(r"\'"), r"\ ", "\\" r"\\", r"" "x", r"C:\dir" "\\")
print(repr(r"\0\1"), r"\{}".format(1), rf"\{1}", fr"{'a'}\n", rf"{{\}}")
print(u"unicode prefix", U"\u0041", u'a' "b")
print(r"\%s" % 5, [r"\a", r"\b"], {r"\k": r"\v"})
