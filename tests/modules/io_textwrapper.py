# io.TextIOWrapper over io.BytesIO.
import io

raw = io.BytesIO("é1\r\n€2\n😀3\r4".encode())
t = io.TextIOWrapper(raw, encoding="utf-8")
print(t.read(2), repr(t.readline()), repr(t.readline()), repr(t.read()), repr(t.read()), t.encoding,
      t.errors, t.buffer is raw, t.readable())
for nl in (None, "", "\n", "\r", "\r\n"):
    raw = io.BytesIO(b"a\r\nb\nc\rd")
    print(repr(nl), io.TextIOWrapper(raw, encoding="ascii", newline=nl).readlines())
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, encoding="ascii", newline=nl)
    t.write("x\ny\r\nz")
    t.flush()
    if nl is not None:
        print(raw.getvalue())
raw = io.BytesIO()
t = io.TextIOWrapper(raw, "utf-8", newline="", write_through=True)
print(t.write("€uro\n"), raw.getvalue(), t.seek(0), t.read(), t.tell(), t.seek(0), t.readline(),
      t.detach() is raw)
t = io.TextIOWrapper(io.BytesIO(b"ab\xffcd"), "utf-8", errors="replace")
print(ascii(t.read()))
t = io.TextIOWrapper(io.BytesIO(b"ab\xffcd"), "utf-8")
try:
    t.read()
except UnicodeDecodeError as e:
    print(e)
t = io.TextIOWrapper(io.BytesIO(), "ascii")
for f in (lambda: t.write("é"), lambda: t.write(5), lambda: t.write(b"b"),
          lambda: io.TextIOWrapper(io.BytesIO(), "nope"),
          lambda: io.TextIOWrapper(io.BytesIO(), newline="x"), lambda: io.TextIOWrapper(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if isinstance(e, (LookupError, UnicodeError)) else "")
long = "é" * 5000 + "\n" + "€" * 3000
t = io.TextIOWrapper(io.BytesIO(long.encode()), "utf-8")
print(len(t.readline()), len(t.read(1000)), len(t.read()), t.read() == "")
with io.TextIOWrapper(io.BytesIO(b"w"), "ascii") as t:
    print(t.read())
print(t.closed, t.buffer.closed)
