# Own stream classes on io.RawIOBase, io.IOBase.
import io


class Source(io.RawIOBase):

    def __init__(self, data, step):
        self.data, self.step = data, step

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), self.step, len(self.data))
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


s = Source(b"line1\nline2\nend", 4)
print(s.read(3), s.read(10), s.readline(), s.readall(), s.read(), s.readable(), s.writable(),
      s.seekable(), s.closed)
print(
    io.BufferedReader(Source(b"abcdefghij" * 3, 7)).read(25),
    io.TextIOWrapper(io.BufferedReader(Source("é€x\ny".encode(), 2)), "utf-8").readlines(),
    list(Source(b"1\n22\n333", 2)))


class Sink(io.RawIOBase):

    def __init__(self):
        self.got = []

    def writable(self):
        return True

    def write(self, b):
        self.got.append(bytes(b))
        return len(b)


k = Sink()
w = io.BufferedWriter(k)
print(w.write(b"ab"), k.got, w.flush(), k.got)
w.write(b"c" * 20000)
w.close()
print(sum(map(len, k.got)), k.closed)
b = io.IOBase()
for f in (lambda: b.read(), lambda: b.fileno(), lambda: b.seek(0),
          lambda: Source(b"", 1).write(b"x"), lambda: Sink().read(1), lambda: io.BufferedReader(5),
          lambda: b.readline()):
    try:
        print(f())
    except (AttributeError, NotImplementedError, TypeError, OSError) as e:
        print(type(e).__name__)
print(io.UnsupportedOperation.__mro__[1:3], b.close(), b.closed,
      issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase),
      io.DEFAULT_BUFFER_SIZE > 0, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.open is open)
