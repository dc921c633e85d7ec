# errno: names, values and errorcode.
import errno

print(errno.ENOENT, errno.EIO, errno.EBADF, errno.EACCES, errno.EEXIST, errno.EINVAL, errno.ENODEV,
      errno.EISDIR)
names = """EPERM ENOENT EIO EBADF EAGAIN ENOMEM EACCES EEXIST ENODEV EISDIR EINVAL EOPNOTSUPP
EADDRINUSE ECONNABORTED ECONNRESET ENOBUFS ENOTCONN ETIMEDOUT ECONNREFUSED EHOSTUNREACH
EALREADY EINPROGRESS"""
print([n for n in names.split() if not hasattr(errno, n)], errno.errorcode[2],
      errno.errorcode[errno.EINVAL], all(errno.errorcode[getattr(errno, n)] for n in names.split()))
try:
    raise OSError(errno.ENOENT, "gone")
except FileNotFoundError as e:
    print(e, e.errno == errno.ENOENT)
print(errno.ENOTSUP == errno.EOPNOTSUPP, errno.errorcode[errno.ENOTSUP])
