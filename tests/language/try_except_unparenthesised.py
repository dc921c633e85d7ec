# except and except* with several types without parentheses (PEP 758).
# by-hand: new in 3.14
def f(e):
    try:
        raise e
    except ValueError, KeyError:
        return "value or key"
    except OSError, IndexError, TypeError:
        return "three"
    except LookupError,:
        return "trailing comma"
    except:
        return "bare"


for e in ValueError(), KeyError(), OSError(), IndexError(), TypeError(), LookupError(), RuntimeError():
    print(type(e).__name__, f(e))
try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
except* ValueError, KeyError:
    print("star two")
except* OSError, IndexError:
    print("star other")
kinds = ValueError, TypeError
try:
    raise TypeError("t")
except kinds:
    print("variable")
try:
    raise KeyError
except ValueError, IndexError if 0 else KeyError:
    print("conditional")
try:
    raise KeyError("as")
except (ValueError, KeyError) as e:
    print(repr(e))
for src in ("try: pass\nexcept A, B as e: pass", "try: pass\nexcept* A, B as e: pass", "try: pass\nexcept A, *B: pass", "try: pass\nexcept A B: pass", "try: pass\nexcept , A: pass"):
    try:
        compile(src, "t", "exec")
    except SyntaxError as x:
        print(x.msg)
