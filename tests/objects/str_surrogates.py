# Lone surrogates are characters that cannot be encoded.
s = "a\ud83d\ude00b"
print(len(s), ascii(s), s == "a😀b", s[1:3] == "😀", ascii(s[1]), ord(s[1]), ascii(chr(0xdfff)),
      "\ud800" < "\udfff" < "\ue000" < "😀", ascii("\udc80".upper()), "\ud800" in s, "\ud83d" in s)
print(ascii(s.replace("\ud83d", "x")), s.find("\ude00"),
      s.split("\ude00")[1], ascii("\ud800" + "\udc00"), len("\ud800" + "\udc00"),
      hash("\ud800") == hash(chr(0xd800)), {"\ud800": 1}["\ud800"], "\ud800".isalpha(),
      "\ud800".isprintable())
for enc in ("utf-8", "ascii", "latin-1"):
    for h in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
              "surrogateescape", "surrogatepass"):
        try:
            print(enc, h, "x\ud800\udcffy".encode(enc, h))
        except UnicodeEncodeError as e:
            print(enc, h, e)
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")),
      ascii(b"\xff\x80a".decode("utf-8", "surrogateescape")),
      ascii(b"\xff".decode("ascii", "surrogateescape")))
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print("UnicodeEncodeError", e.reason)
