# try/except/else/finally: which parts run.
def t(exc, handler_raises=None, else_raises=None):
    log = []
    try:
        try:
            log.append("try")
            if exc:
                raise exc
        except ValueError as e:
            log.append("value " + str(e))
            if handler_raises:
                raise handler_raises
        except (KeyError, IndexError) as e:
            log.append("key or index")
        except LookupError:
            log.append("lookup")
        else:
            log.append("else")
            if else_raises:
                raise else_raises
        finally:
            log.append("finally")
        log.append("after")
    except Exception as e:
        log.append("outer " + repr(e))
    print(log)


t(None)
t(ValueError("v"))
t(KeyError("k"))
t(IndexError())
t(LookupError())
t(TypeError("t"))
t(ValueError("v"), OSError("in handler"))
t(None, None, ValueError("in else"))
t(ValueError)
t(UnicodeError("sub of ValueError"))
try:
    pass
except NonExistentName:
    pass
print("unused handler is not evaluated")
try:
    raise KeyError
except:
    print("bare")
try:
    try:
        raise KeyError("a")
    except ValueError:
        print("no")
    finally:
        print("fin")
except KeyError as e:
    print("outer", e)
