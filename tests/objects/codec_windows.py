# The encoding cp1252: bytes beyond ASCII that are not Latin-1's, and those without a meaning.
# needs: unicode
def attempt(function):
    try:
        print(ascii(function()))
    except UnicodeError as error:
        print(type(error).__name__, error, error.args[0], error.args[2:])


every = bytes(range(256))
text = every.decode("cp1252", "replace")
print(ascii(text))
print(text.replace("\ufffd", "").encode("windows-1252") == bytes(
    byte for byte in every if byte not in b"\x81\x8d\x8f\x90\x9d"))
for name in "cp1252", "windows-1252", "1252", "CP1252":
    print("€uro – “quoted”".encode(name))
for data in b"a\x81b", b"\x8d\x8f", b"\x9d":
    attempt(lambda: data.decode("cp1252"))
    for errors in "ignore", "backslashreplace", "surrogateescape":
        print(ascii(data.decode("cp1252", errors)))
for text in "a\x81", "a\u0394\u0395b", "\ufffd", "\x80", "\U0001f600":
    attempt(lambda: text.encode("cp1252"))
    for errors in "ignore", "replace", "backslashreplace", "xmlcharrefreplace":
        print(text.encode("cp1252", errors))
print("\udc81\xff".encode("cp1252", "surrogateescape"))
attempt(lambda: "\u20ac".encode("latin-1"))
attempt(lambda: "\xe9".encode("ascii"))
attempt(lambda: b"\xe9".decode("ascii"))
