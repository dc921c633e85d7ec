# Every built-in exception: base class, construction, text.
import builtins

names = """BaseException BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception
ArithmeticError FloatingPointError OverflowError ZeroDivisionError AssertionError
AttributeError BufferError EOFError ExceptionGroup ImportError ModuleNotFoundError
LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError
BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError
ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError
TimeoutError ReferenceError RuntimeError NotImplementedError RecursionError
StopAsyncIteration StopIteration SyntaxError IndentationError TabError SystemError TypeError
ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning
BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning
PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning
UserWarning""".split()
special = {
    "BaseExceptionGroup": ("g", [KeyError(1)]),
    "ExceptionGroup": ("g", [KeyError(1)]),
    "UnicodeDecodeError": ("enc", b"\xff", 0, 1, "why"),
    "UnicodeEncodeError": ("enc", "é", 0, 1, "why"),
    "UnicodeTranslateError": ("é", 0, 1, "why")
}
for n in names:
    c = getattr(builtins, n)
    e = c(*special.get(n, ("msg", )))
    try:
        raise e
    except BaseException as x:
        assert x is e
    print(n, [b.__name__ for b in c.__bases__], c.__module__, str(e), repr(e))
print(IOError is OSError, EnvironmentError is OSError)
