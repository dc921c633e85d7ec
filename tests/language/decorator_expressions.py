# Any expression may follow the @.
def ident(tag):
    def d(f):
        f.tag = tag
        return f

    return d


decos = [ident("zero"), ident("one")]
table = {"k": ident("dict")}


class NS:
    d = ident("attr")

    class Inner:
        call = staticmethod(ident)


@decos[1]
def a(): pass


@table["k"]
def b(): pass


@NS.Inner.call("nested")
def c(): pass


@(ident("cond") if 0 else ident("else"))
def d(): pass


@(x := ident("walrus"))
def e(): pass


@decos[0] or 1
def f(): pass


@[ident("l")][0]
def g(): pass


@(lambda f: (setattr(f, "tag", "lam"), f)[1])
def h(): pass


@ident(*["star"])
def i(): pass


@ident(f"{1 + 1}")
def j(): pass


for fn in (a, b, c, d, e, f, g, h, i, j):
    print(fn.__name__, getattr(fn, "tag", None))


@x
class K: pass


print(K.tag)
