# Unknown escapes keep the backslash; octal and other odd escapes.
import sys

print("\d\w\ \.\/\-\[\%\e\P\h\8\9" == r"\d\w\ \.\/\-\[\%\e\P\h\8\9", len("\d"), b"\d\u0041\N{X}" == rb"\d\u0041\N{X}")
print(repr("\400\777"), repr(b"\377"), repr("\08\19"), repr("\1234"))
print("\
", repr("\\\
"), repr("a\
b\
"))
print(f"\d{1}\w", rf"\d{1}", f"\{1}", f"{{\d}}")
print('\"\'', "\'\"", """\"""\"""", '''\'''')
print(repr("\x00\x01"), repr("\u0000"), "\x4a\x4A\u004a\U0000004A", len("\xff\u00ff\U000000ff"))
