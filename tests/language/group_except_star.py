# except*: several clauses, the rest, else, finally.
def t(exc):
    log = []
    try:
        try:
            log.append("try")
            if exc:
                raise exc
        except* ValueError as e:
            log.append(("V", e.exceptions))
        except* (KeyError, IndexError) as e:
            log.append(("L", e.exceptions))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("rest", repr(e)))
    print(log)


t(None)
t(ValueError("naked"))
t(TypeError("naked rest"))
t(ExceptionGroup("g", [ValueError(1)]))
t(ExceptionGroup("g", [ValueError(1), KeyError(2), IndexError(3)]))
t(ExceptionGroup("g", [TypeError(1), ValueError(2)]))
t(ExceptionGroup("g", [TypeError(1), ExceptionGroup("h", [ValueError(2), OSError(3), KeyError(4)])]))
t(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(5)]))
try:
    raise ValueError("wrapped")
except* ValueError as e:
    print(type(e).__name__, repr(e.message), e.exceptions, e.__context__)
try:
    raise ExceptionGroup("all", [ValueError(), KeyError()])
except* Exception as e:
    print("all", repr(e))
print("e" in globals())
try:
    pass
except* UndefinedName:
    pass
else:
    print("not evaluated")
