# args, str and repr of exceptions.
for e in (Exception(), Exception("one"), Exception("a", 2), ValueError(5), ValueError(None),
          TypeError(""), KeyError("k"), KeyError(), KeyError("a",
                                                             "b"), KeyError(5), IndexError("i"),
          RuntimeError(["l"]), Exception(
              (1, 2)), Exception("é\n'"), StopIteration("v"), LookupError(b"b"), AssertionError(1),
          NotImplementedError("x"), Exception(Exception("in"))):
    print(str(e), "|", repr(e), "|", e.args)
e = Exception("a", "b")
e.args = ("changed", )
print(str(e), repr(e), e.args)
e.args = [1, 2]
print(e.args, e)
e.attr = 5
print(e.attr, e.__dict__)
for f in (lambda: setattr(e, "args", 5), lambda: delattr(e, "args"), lambda: Exception(a=1),
          lambda: e[0], lambda: iter(e), lambda: e < e, lambda: e.nope, lambda: e + 1,
          lambda: ValueError(x=2)):
    try:
        print(f())
    except (TypeError, AttributeError) as x:
        print(type(x).__name__, x)
print(
    Exception("a") == Exception("a"), e == e,
    hash(e) == hash(e), bool(Exception()), BaseException("b"), isinstance(e, BaseException),
    Exception.__new__(Exception, 1, 2).args, e.__init__("again"), e.args)
print([
    Exception.__name__, Exception.__module__, Exception.__bases__, ValueError.__mro__[-2:],
    "%s %r" % (KeyError("q"), KeyError("q")), f"{KeyError('q')}", "{!r}".format(OSError(2, "m"))
])
