# encode: UTF-8, ASCII, Latin-1 and their error handlers.
for s in ("abc", "é", "€", "😀", "a\0b", "", "\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff"):
    print(s.encode(), s.encode("utf-8"), s.encode("UTF8", "strict"),
          s.encode(encoding="utf-8", errors="ignore"))
for enc in ("ascii", "latin-1"):
    for h in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape",
              "namereplace", "strict"):
        try:
            print(enc, h, "aé€z".encode(enc, h))
        except UnicodeEncodeError as e:
            print(enc, h, e)
print("a\udc80\udcffb".encode("ascii", "surrogateescape"),
      "é\udce9".encode("utf-8", "surrogateescape"), "😀\n".encode("ascii", "backslashreplace"))
for s, enc in (("é", "ascii"), ("aé€b", "ascii"), ("ab€", "latin-1"), ("€😀", "iso-8859-1"),
               ("\ud800", "utf-8"), ("x\udc00\udc01y", "utf8")):
    try:
        s.encode(enc)
    except UnicodeEncodeError as e:
        print(e, "|", e.encoding, ascii(e.object), e.start, e.end, e.reason)
for a in (("nope", ), ("ascii", "nohandler"), (1, ), ("utf-8", 1)):
    try:
        print("é".encode(*a))
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e if type(e) is LookupError else "")
