# The context of what is thrown into generators: what they handle themselves, not what the caller does.
def g():
    try: yield
    finally: pass
a, b, c = ValueError("a"), KeyError("b"), TypeError("c")
b.__context__ = c
x = g(); next(x)
try: raise a
except ValueError:
    try: x.throw(b)
    except KeyError as e: print(repr(e.__context__))
b = KeyError("b")
x = g(); next(x)
try: raise a
except ValueError:
    try: x.throw(b)
    except KeyError as e: print(repr(e.__context__))
def h():
    try: raise c
    except TypeError: yield
x = h(); next(x)
try: raise a
except ValueError:
    try: x.throw(b)
    except KeyError as e: print(repr(e.__context__))
x = g()
try: raise a
except ValueError:
    try: x.throw(KeyError("d"))
    except KeyError as e: print(repr(e.__context__))
def deleg(): yield from g()
x = deleg(); next(x)
try: raise a
except ValueError:
    try: x.throw(KeyError("d"))
    except KeyError as e: print(repr(e.__context__))
x = deleg(); next(x)
try: raise a
except ValueError:
    try: x.throw(KeyError)
    except KeyError as e: print(repr(e.__context__))
async def co(): await aw()
class aw:
    def __await__(self): yield
x = co(); x.send(None)
try: raise a
except ValueError:
    try: x.throw(KeyError("d"))
    except KeyError as e: print(repr(e.__context__))
x = g(); list(x)
try: raise a
except ValueError:
    try: x.throw(KeyError("d"))
    except KeyError as e: print(repr(e.__context__))
x = g(); next(x)
try: raise a
except ValueError:
    try: x.throw(StopIteration("d"))
    except RuntimeError as e: print(repr(e.__context__), repr(e.__cause__))
class it:
    def __iter__(self): return self
    def __next__(self): return 1
def d2(): yield from it()
x = d2(); next(x)
try: raise a
except ValueError:
    try: x.throw(KeyError("d"))
    except KeyError as e: print(repr(e.__context__))
def d3():
    try: yield from it()
    except KeyError as e: raise OSError
x = d3(); next(x)
try: raise a
except ValueError:
    try: x.throw(KeyError("d"))
    except OSError as e: print(repr(e.__context__), repr(e.__context__.__context__))
x = g(); next(x)
try: raise a
except ValueError:
    x.close()
    try: x.throw(5)
    except TypeError as e: print(repr(e.__context__))
