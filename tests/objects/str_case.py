# upper, lower, swapcase, title, capitalize, casefold over ASCII.
for s in ("", "hello world", "Hello World", "HELLO", "hELLO wORLD 1a 2B", "it's a dog's life",
          "x-ray_tube", "123abc", "a\tb\nc", "ab12cd"):
    print(repr(s), s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
print("A".lower() == "a", "abc".upper().lower() == "abc", "Mixed".swapcase().swapcase(),
      len("x" * 50 + "Y"), ("x" * 50 + "Y").upper()[-3:])
