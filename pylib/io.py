# Streams: files, bytes and text in memory, and buffers and text on top of other streams.
import _os
from builtins import open

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    _closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_readable(self):
        if not self.readable():
            raise UnsupportedOperation("not readable")

    def _check_writable(self):
        if not self.writable():
            raise UnsupportedOperation("not writable")

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check()

    def seek(self, offset, whence=0):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        raise UnsupportedOperation("truncate")

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check()
        return False

    def __enter__(self):
        IOBase._check(self)
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        IOBase._check(self)
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = _limit(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        lines, length = [], 0
        for line in self:
            lines.append(line)
            length += len(line)
            if hint is not None and 0 < hint <= length:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


def _limit(size):
    if size is None:
        return -1
    if not hasattr(size, "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size.__index__()


def _part(data, offset, size):
    """What write(data[, [offset,] size]) and readinto() mean, as MicroPython's streams have it."""
    view = memoryview(data).cast("B")
    if offset is None:
        return view
    return view[:offset] if size is None else view[offset:offset + size]


class RawIOBase(IOBase):

    def read(self, size=-1, /):
        size = _limit(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        data = bytearray()
        while chunk := self.read(DEFAULT_BUFFER_SIZE):
            data += chunk
        return bytes(data)

    def readinto(self, buffer, /):
        raise NotImplementedError("readinto")

    def write(self, data, /):
        raise NotImplementedError("write")


class FileIO(RawIOBase):
    _fd = -1
    _buffered = False  # then the buffer's finalizer closes it, after it has written its data

    def __init__(self, file, mode="r", closefd=True, opener=None):
        kinds = [c for c in mode if c in "rwax"]
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most "
                             "one plus")
        kind = kinds[0]
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self.mode = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[kind]
        if "+" in mode:
            self.mode = "rb+" if kind in "rw" else kind + "b+"
        self.name = file
        self._closefd = closefd
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = int(file)
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            flags = {"r": 0, "w": _os.O_CREAT | _os.O_TRUNC, "a": _os.O_CREAT | _os.O_APPEND,
                     "x": _os.O_CREAT | _os.O_EXCL}[kind]
            if self._writable:
                flags |= _os.O_RDWR if self._readable else _os.O_WRONLY
            self._fd = opener(file, flags) if opener else _os.open(file, flags)
            if kind == "a":
                _os.lseek(self._fd, 0, 2)

    def __del__(self):
        if not self._buffered:
            self.close()

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return (f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closefd}>")

    @property
    def closed(self):
        return self._fd < 0

    @property
    def closefd(self):
        return self._closefd

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")

    def close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0 and self._closefd:
            _os.close(fd)

    def fileno(self):
        self._check()
        return self._fd

    def readable(self):
        self._check()
        return self._readable

    def writable(self):
        self._check()
        return self._writable

    def seekable(self):
        self._check()
        try:
            _os.lseek(self._fd, 0, 1)
        except OSError:
            return False
        return True

    def isatty(self):
        self._check()
        return _os.isatty(self._fd)

    def read(self, size=-1, /):
        self._check()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        size = _limit(size)
        return self.readall() if size < 0 else _os.read(self._fd, size)

    def readinto(self, buffer, size=None, /):
        view = _part(buffer, size, None)
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data, offset=None, size=None, /):
        self._check()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        return _os.write(self._fd, _part(data, offset, size))

    def seek(self, offset, whence=0, /):
        self._check()
        return _os.lseek(self._fd, offset, whence)

    def truncate(self, size=None, /):
        self._check()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        _os.ftruncate(self._fd, size)
        return size


class BufferedIOBase(IOBase):

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")

    def readinto(self, buffer, size=None, /):
        return self._read_into(buffer, size, self.read)

    def readinto1(self, buffer, /):
        return self._read_into(buffer, None, self.read1)

    def _read_into(self, buffer, size, read):
        view = _part(buffer, size, None)
        if view.readonly:
            raise TypeError("readinto() argument must be read-write bytes-like object, not "
                            f"{type(buffer).__name__}")
        data = read(len(view))
        view[:len(data)] = data
        return len(data)


class _Buffered(BufferedIOBase):
    """Input that was read ahead of the program, and output that waits to be written."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("invalid buffer size")
        self._ahead, self._position = b"", 0
        self._waiting = bytearray()
        self._size = buffer_size
        self.raw = raw
        if isinstance(raw, FileIO):
            raw._buffered = True

    def __del__(self):
        if hasattr(self, "raw"):
            self.close()

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw is None or self.raw.closed

    def _check_for(self, verb):
        if self.raw is None:
            raise ValueError("raw stream has been detached")
        if self.raw.closed:
            raise ValueError(f"{verb} closed file")

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def isatty(self):
        return self.raw.isatty()

    def fileno(self):
        return self.raw.fileno()

    def _write_out(self):
        while self._waiting:
            count = self.raw.write(bytes(self._waiting))
            if count is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._waiting[:count]

    def flush(self):
        self._check_for("flush of")
        self._write_out()

    def close(self):
        if self.raw is not None and not self.raw.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        if isinstance(raw, FileIO):
            raw._buffered = False
        return raw

    def _begin(self, verb):
        self._check_for("write to" if verb == "write" else f"{verb} of")
        if verb != "write":
            self._check_readable()
            self._write_out()

    def _fill(self):
        """Reads more; false at the end."""
        chunk = self.raw.read(self._size)
        if not chunk:
            return False
        self._ahead = self._ahead[self._position:] + chunk
        self._position = 0
        return True

    def _take(self, count):
        start = self._position
        self._position = min(start + count, len(self._ahead))
        return self._ahead[start:self._position]

    def read(self, size=-1, /):
        self._begin("read")
        size = _limit(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        if size < 0:
            data = self._take(len(self._ahead))
            return data + (self.raw.readall() or b"")
        while len(self._ahead) - self._position < size and self._fill():
            pass
        return self._take(size)

    def read1(self, size=-1, /):
        self._begin("read")
        size = _limit(size)
        if self._position == len(self._ahead) and size:
            self._fill()
        return self._take(self._size if size < 0 else size)

    def peek(self, size=0, /):
        self._begin("peek")
        if self._position == len(self._ahead):
            self._fill()
        return self._ahead[self._position:]

    def readline(self, size=-1, /):
        self._begin("readline")
        size = _limit(size)
        searched = 0
        while True:
            end = self._ahead.find(b"\n", self._position + searched) + 1
            searched = len(self._ahead) - self._position
            if end or (0 <= size <= searched) or not self._fill():
                break
        count = end - self._position if end else searched
        return self._take(count if size < 0 else min(count, size))

    def _forget(self):
        """Gives back what was read ahead."""
        left = len(self._ahead) - self._position
        self._ahead, self._position = b"", 0
        if left:
            self.raw.seek(-left, 1)

    def write(self, data, offset=None, size=None, /):
        self._begin("write")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check_writable()
        self._forget()
        before = len(self._waiting)
        self._waiting += _part(data, offset, size)
        count = len(self._waiting) - before
        if len(self._waiting) >= self._size:
            self._write_out()
        return count

    def seek(self, offset, whence=0, /):
        self._check_for("seek of")
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._write_out()
        self._forget()
        return self.raw.seek(offset, whence)

    def tell(self):
        return self.raw.tell() - len(self._ahead) + self._position + len(self._waiting)

    def truncate(self, size=None, /):
        self._check_for("truncate of")
        self._write_out()
        self._forget()
        return self.raw.truncate(size)


class BufferedReader(_Buffered):

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)

    def writable(self):
        return False

    def write(self, data, offset=None, size=None, /):
        raise UnsupportedOperation("write")


class BufferedWriter(_Buffered):

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)

    def readable(self):
        return False

    def _begin(self, verb):
        if verb != "write":
            raise UnsupportedOperation("read")
        super()._begin(verb)


class BufferedRandom(_Buffered):

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        super().__init__(raw, buffer_size)


class _InMemory:
    """What BytesIO and StringIO share: a position in data of a known length."""
    _position = 0

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._position


class BytesIO(_InMemory, BufferedIOBase):

    def __init__(self, initial_bytes=b""):
        self._data = bytearray()
        # In MicroPython a number is the room to set aside.
        if initial_bytes is not None and not isinstance(initial_bytes, int):
            self._data += memoryview(initial_bytes).cast("B")

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def close(self):
        if not self._closed:
            self._data.clear()
            self._closed = True

    def read(self, size=-1, /):
        self._check()
        size = _limit(size)
        start = self._position
        end = len(self._data) if size < 0 else min(start + size, len(self._data))
        self._position = max(start, end)
        return bytes(self._data[start:end])

    read1 = read

    def readline(self, size=-1, /):
        self._check()
        size = _limit(size)
        end = self._data.find(b"\n", self._position) + 1 or len(self._data)
        count = max(end - self._position, 0)
        return self.read(count if size < 0 else min(count, size))

    def write(self, data, offset=None, size=None, /):
        self._check()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(_part(data, offset, size))
        if not data:
            return 0
        if self._position > len(self._data):
            self._data += bytes(self._position - len(self._data))
        end = self._position + len(data)
        self._data[self._position:end] = data
        self._position = end
        return len(data)

    def seek(self, offset, whence=0, /):
        self._check()
        offset = offset.__index__()
        if whence == 0 and offset < 0:
            raise ValueError(f"negative seek value {offset}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        origin = (0, self._position, len(self._data))[whence]
        self._position = max(0, origin + offset)
        return self._position

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size.__index__()
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size


class TextIOBase(IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("readline")

    def write(self, text, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


def _line_end(text, start, newline):
    """Where the line that starts here ends, with its newline; 0 if it does not end."""
    if newline != "":
        found = text.find(newline or "\n", start)
        return 0 if found < 0 else found + len(newline or "\n")
    found = text.find("\n", start) + 1
    other = text.find("\r", start, found or len(text)) + 1
    return other if other and text[other:other + 1] != "\n" else found


class StringIO(_InMemory, TextIOBase):
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        _check_newline(newline)
        if isinstance(initial_value, int):  # in MicroPython, the room to set aside
            initial_value = None
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not "
                            f"{type(initial_value).__name__}")
        self._newline = newline
        self._parts = []
        self._length = 0
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _text(self):
        if len(self._parts) != 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0]

    def getvalue(self):
        self._check()
        return self._text()

    def close(self):
        self._closed = True
        self._parts = []

    def read(self, size=-1, /):
        self._check()
        size = _limit(size)
        start = self._position
        end = self._length if size < 0 else min(start + size, self._length)
        self._position = max(start, end)
        return self._text()[start:end]

    def readline(self, size=-1, /):
        self._check()
        size = _limit(size)
        end = _line_end(self._text(), self._position, self._newline) or self._length
        count = max(end - self._position, 0)
        return self.read(count if size < 0 else min(count, size))

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        given = len(text)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline[:1] == "\r":
            text = text.replace("\n", self._newline)
        end = self._position + len(text)
        if self._position == self._length:
            self._parts.append(text)
        elif text:
            old = self._text()
            gap = "\0" * (self._position - self._length)
            self._parts = [old[:self._position], gap, text, old[end:]]
        self._length = max(self._length, end)
        self._position = end
        return given

    def seek(self, offset, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and offset < 0:
            raise ValueError(f"Negative seek position {offset}")
        if whence and offset:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = (offset.__index__(), self._position, self._length)[whence]
        return self._position

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size.__index__()
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._parts = [self._text()[:size]]
        self._length = min(self._length, size)
        return size


class TextIOWrapper(TextIOBase):
    """Text on a stream of bytes. _text is what was decoded from _data; _tail is not decoded yet."""

    buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        _check_newline(newline)
        self.encoding = "utf-8" if encoding in (None, "locale") else encoding
        self.errors = errors or "strict"
        "".encode(self.encoding)
        self._newline = newline
        self._seen = set()
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._reset()
        buffer.readable()
        self.buffer = buffer

    def _reset(self):
        self._text, self._position = "", 0
        self._data = self._tail = b""

    def __del__(self):
        if self.buffer is not None:
            self.close()

    def __repr__(self):
        name = f" name={self.name!r}" if hasattr(self.buffer, "name") else ""
        mode = f" mode={self.mode!r}" if hasattr(self, "mode") else ""
        return f"<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>"

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer is not None and self.buffer.closed

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None

    def _check(self):
        if self.buffer is None:
            raise ValueError("underlying buffer has been detached")
        super()._check()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def isatty(self):
        return self.buffer.isatty()

    def fileno(self):
        return self.buffer.fileno()

    def flush(self):
        self._check()
        self.buffer.flush()

    def close(self):
        if self.buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    # Input.

    def _translate(self, text):
        if "\r" not in text:
            if "\n" in text:
                self._seen.add("\n")
            return text
        both = text.count("\r\n")
        for end, count in (("\r\n", both), ("\r", text.count("\r") - both),
                           ("\n", text.count("\n") - both)):
            if count:
                self._seen.add(end)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def _whole(self, data):
        """How many of the bytes can be decoded without those that follow."""
        name = self.encoding.lower().replace("_", "-")
        end = len(data)
        if name in ("utf-8", "utf8", "u8"):
            for back in range(1, min(4, end + 1)):
                byte = data[end - back]
                if byte & 0xC0 != 0x80:
                    if byte >= (0x100 - (0x80 >> back)) & 0xFF and byte >= 0xC0:
                        end -= back
                    break
        if end == len(data) and self._newline in (None, "") and data[-1:] == b"\r":
            end -= 1
        return end

    def _bytes_of(self, count):
        """The length in _data of the first characters of _text."""
        if count == len(self._text):
            return len(self._data)
        if b"\r" not in self._data or self._newline is not None:
            return len(self._text[:count].encode(self.encoding, self.errors))
        original = self._data.decode(self.encoding, self.errors)
        at = 0
        for _ in range(count):
            at += 2 if original.startswith("\r\n", at) else 1
        return len(original[:at].encode(self.encoding, self.errors))

    def _fill(self, everything=False):
        """Decodes more; false at the end."""
        if everything or self.encoding.lower()[:6] in ("utf-16", "utf-32", "utf16", "utf32"):
            chunk, last = self.buffer.read(), True
        else:
            chunk = self.buffer.read1(DEFAULT_BUFFER_SIZE)
            last = not chunk
        data = self._tail + chunk
        if not data:
            return False
        end = len(data) if last else self._whole(data)
        text = self._translate(data[:end].decode(self.encoding, self.errors))
        if self._position:
            self._data = self._data[self._bytes_of(self._position):]
            self._text = self._text[self._position:]
            self._position = 0
        self._tail = data[end:]
        self._data += data[:end]
        self._text += text
        return True

    def _take(self, count):
        start = self._position
        self._position = min(start + count, len(self._text))
        return self._text[start:self._position]

    def read(self, size=-1, /):
        self._check()
        self._check_readable()
        size = _limit(size)
        if size < 0:
            self._fill(True)
            return self._take(len(self._text))
        while len(self._text) - self._position < size and self._fill():
            pass
        return self._take(size)

    def readline(self, size=-1, /):
        self._check()
        self._check_readable()
        size = _limit(size)
        while True:
            end = _line_end(self._text, self._position, self._newline)
            available = len(self._text) - self._position
            if end or 0 <= size <= available or not self._fill():
                break
        count = end - self._position if end else available
        return self._take(count if size < 0 else min(count, size))

    # Output.

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check_writable()
        self._reset()
        given = len(text)
        lines = self.line_buffering and "\n" in text
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        self.buffer.write(text.encode(self.encoding, self.errors))
        if lines or self.write_through:
            self.flush()
        return given

    def tell(self):
        self._check()
        position = self.buffer.tell() - len(self._tail)
        return position - len(self._data) + self._bytes_of(self._position)

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 1:
            if offset:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            offset, whence = self.tell(), 0
        elif whence == 2:
            if offset:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        elif offset < 0:
            raise ValueError(f"negative seek position {offset}")
        self.flush()
        self._reset()
        return self.buffer.seek(offset, whence)

    def truncate(self, size=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)

    def reconfigure(self, *, encoding=None, errors=None, newline=-1, line_buffering=None,
                    write_through=None):
        self.flush()
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors
        if newline != -1:
            _check_newline(newline)
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through


def _check_open(mode, encoding, errors, newline):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if len(set(mode)) != len(mode) or set(mode) - set("rwaxbt+"):
        raise ValueError(f"invalid mode: {mode!r}")
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = len(set(mode) & set("rwax"))
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not kinds:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one "
                         "plus")
    if "b" in mode:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                article = "an" if name != "newline" else "a"
                raise ValueError(f"binary mode doesn't take {article} {name} argument")


def _open(file, mode, buffering, encoding, errors, newline, closefd, opener):
    if not isinstance(file, int):
        file = _os.fspath(file)
    _check_open(mode, encoding, errors, newline)
    binary = "b" in mode
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    raw = FileIO(file, mode.replace("b", "").replace("t", ""), closefd, opener)
    if buffering == 0:
        return raw
    try:
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        kind = BufferedRandom if "+" in mode else BufferedReader if "r" in mode else BufferedWriter
        buffer = kind(raw, size)
        if binary:
            return buffer
        lines = buffering == 1 or (buffering < 0 and raw.isatty())
        text = TextIOWrapper(buffer, encoding, errors, newline, lines)
        text.mode = mode
        return text
    except:
        raw.close()
        raise
