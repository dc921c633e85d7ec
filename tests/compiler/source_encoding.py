# Sources given as bytes: cookies, byte order mark, wrong encodings.
# by-hand: 3.14's message for bytes that are not UTF-8
def t(b):
    try:
        ns = {}
        exec(b, ns)
        print(ascii(ns.get("x")))
    except SyntaxError as e:
        print(type(e).__name__, e.msg.split(" in file")[0].split(" on line")[0])


t("x = 'é€😀'".encode())
t(b"\xef\xbb\xbfx = '\xc3\xa9'")
t(b"# coding: utf-8\nx = '\xc3\xa9'")
t(b"# -*- coding: latin-1 -*-\nx = '\xe9'")
t(b"#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\nx = '\xe9\xa4'")
t(b"\n# coding=latin-1\nx = '\xe9'")
t(b"x = 1\n# coding=latin-1\ny = '\xc3\xa9'")
t(b"# coding: ascii\nx = 'abc'")
t(b"# Coding: UTF-8\nx = '\xc3\xa9'")
t(b"# coding: utf_8\nx = '\xc3\xa9'")
t(b"\xef\xbb\xbf# coding: utf-8\nx = '\xc3\xa9'")
t(b"# coding: nonsense-encoding\nx = 1")
t(b"\xef\xbb\xbf# coding: latin-1\nx = 1")
t(b"x = '\xe9'")
t(b"x = '\xc3'")
t(b"x = '\xed\xa0\x80'")
t(b"x = '\xf5\x80\x80\x80'")
t(b"x = '\xc0\x80'")
t(b"# \xff comment\nx = 1")
t(b"x = b'\xc3\xa9'")
t("# coding: latin-1\nx = 'é€'")
t("\ufeffx = 1")
t(bytearray(b"x = 5"))
t(memoryview(b"x = 6"))
t(b"# codng: latin-1\nx = '\xc3\xa9'")
t(b"# xcoding:latin-1\nx = '\xe9'")
t(b"# coding : latin-1\nx = '\xc3\xa9'")
