# OSError picks its subclass by errno and has errno, strerror, filename.
import errno

for n in ("ENOENT", "EEXIST", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EAGAIN", "EINPROGRESS",
          "EALREADY", "ECHILD", "EPIPE", "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "EINTR",
          "ESRCH", "ETIMEDOUT", "EIO", "EINVAL", "ENOSPC"):
    if hasattr(errno, n):
        e = OSError(getattr(errno, n), "text")
        print(n, type(e).__name__, e.errno == getattr(errno, n), e.args[1], e.filename)
e = OSError(2, "No such", "file.txt")
print(e, repr(e), e.args, e.errno, e.strerror, e.filename, e.filename2, type(e).__name__)
e = OSError(2, "No such", "a", None, "b")
print(e, e.filename, e.filename2, e.args)
for args in ((), ("only", ), (5, ), (2, "a", "b", 0, "c", "d"), ("x", "y"), (99999, "unknown"),
             (2, "m", b"bytes"), (None, None), (2, "m", None), (2, "m", 5), (1, 2, 3)):
    e = OSError(*args)
    print(args, type(e).__name__, str(e), repr(e), e.args, e.errno, e.strerror, e.filename)
e = FileNotFoundError("plain")
print(e.errno, str(e),
      FileNotFoundError(13, "m").errno,
      type(FileNotFoundError(13, "m")).__name__, FileNotFoundError(17, "m", "f"))


class Sub(OSError):
    pass


class Init(OSError):

    def __init__(self, a, b, c):
        super().__init__(a, b)
        self.c = c


print(
    type(Sub(2, "m")).__name__,
    Sub(2, "m").errno, repr(Init(2, "m", "c")),
    Init(2, "m", "c").c, str(Init(2, "m", "c")),
    Init(1, 2, 3).args)
e = OSError(2, "m")
e.errno = 5
e.strerror = "other"
e.filename = "f"
print(e, e.args, e.errno)
