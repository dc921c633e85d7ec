# The bases of every built-in exception.
names = """BaseException GeneratorExit KeyboardInterrupt SystemExit Exception ArithmeticError
FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError
ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError
BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError
ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
PermissionError ProcessLookupError TimeoutError ReferenceError RuntimeError NotImplementedError RecursionError
StopAsyncIteration StopIteration SyntaxError IndentationError TabError SystemError TypeError ValueError
UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning BytesWarning DeprecationWarning
EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning
UnicodeWarning UserWarning BaseExceptionGroup ExceptionGroup"""
import builtins

for n in names.split():
    c = getattr(builtins, n)
    print(n, [b.__name__ for b in c.__bases__])
print(IOError is OSError, EnvironmentError is OSError)
