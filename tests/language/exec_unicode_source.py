# Identifiers beyond ASCII, source encodings.
# needs: unicode
é = 1
größe, Ω, 变量, имя = 2, 3, 4, 5
print(é, größe, Ω, 变量, имя)
print("é" in globals(), "变量" in globals())


class Ä:
    ö = 1

    def ü(self, ß=2):
        return self.ö, ß


print(Ä().ü(ß=3), Ä.__name__, Ä.ü.__qualname__)
print(getattr(Ä, "ö"), [n for n in dir(Ä) if n[0] != "_"])
try:
    undefined_ñ
except NameError as e:
    print(e)
a·b = 1
_é1 = 2
print(a·b, _é1)
exec("ñ = 'from exec'")
print(ñ)
exec("# coding: utf-8\nç = 'cookie'".encode())
print(ç)
exec(b"# vim: set fileencoding=latin-1 :\n\xe8 = 'latin'")
print(è)
exec(b"\xef\xbb\xbf\xc3\xa0 = 'bom'")
print(à)
print("é".isidentifier(), "1é".isidentifier(), "变".isidentifier(), "a-b".isidentifier(), "".isidentifier())


def f(**kw):
    return kw


print(f(é=1, ß=2))
