# Escape sequences in str literals.
# needs: unicode
print(repr("\a\b\f\n\r\t\v\\\'\""))
print(repr("\0\1\12\123\1234\377\08\18"))
print(repr("\x41\x7f\x80\xff\xe9"), repr("\u0041\u20ac\uffff"), repr("\U0001F600\U0010FFFF"))
print("\N{LATIN SMALL LETTER E WITH ACUTE}\N{EURO SIGN}\N{BULLET}", "\N{digit one}\N{Greek Small Letter Alpha}")
print(len("\N{GRINNING FACE}"), ord("\N{SPACE}"), "\N{LEFT CURLY BRACKET}", "\N{NO-BREAK SPACE}" == "\xa0")
print("line \
continued", """triple \
continued""")
print(repr("""a
b\tc"d''e\""""), repr('''x'y''"z'''))
print(len("\\n"), len("\n"), len(r"\n"), len("\\\\"))
print('it\'s', "it's", 'say "hi"', "say \"hi\"", '\'' "\"")
print("a" "b" 'c' """d""" r"\e" "\x66")
print("tab\there", repr("del\x7f"), repr("\xa0\xad\u200b\u2028\ue000\ud800"))
print(repr("é€😀"), ascii("é€😀"), repr("'"), repr('"'), repr("'\""), repr("a'b\"c"))
x = ("one "
     "two "
     'three')
print(x, len(x))
print("%s" "%d" % ("a", 1), "-" "=" * 3)
print("\x00" == "\0" == chr(0), "\u00e9" == "\xe9" == "é", "a\
b")
print("""\
no first newline
last\
""")
