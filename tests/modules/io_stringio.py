# io.StringIO
import io

s = io.StringIO("one\ntwo\nthree")
print(s.read(3), repr(s.readline()), s.tell(), repr(s.readline(2)), repr(s.read()), repr(s.read()),
      s.seek(0), s.readlines(),
      s.getvalue() == "one\ntwo\nthree")
s.seek(4)
print(s.write("TWO!"), s.getvalue(), s.tell(), list(s), s.seek(0, 2), s.write("\nend"),
      s.getvalue().split("\n"))
print(s.truncate(3), s.getvalue(), s.tell(), s.seek(1), s.truncate(), s.getvalue(), s.seek(5),
      s.write("x"), repr(s.getvalue()))
w = io.StringIO()
print(w.write("é€😀"), w.tell(), w.seek(1), w.read(1), w.getvalue(), w.readable(), w.writable(),
      w.seekable(), w.isatty(), w.closed, w.writelines(["a", "b"]), w.getvalue(), w.line_buffering)
print("to", 5, file=w, end=";")
print(w.getvalue(), repr(io.StringIO("a\r\nb\rc\n").read()),
      io.StringIO("a\r\nb\n").readlines(),
      io.StringIO("a\r\nb", newline=None).read().encode(), [l for l in io.StringIO("\n\nx")],
      io.StringIO("x\ny").readlines(1), next(io.StringIO("n\nm")))
for f in (lambda: w.write(5), lambda: w.write(b"b"), lambda: w.seek(-1), lambda: w.seek(1, 1),
          lambda: w.seek(0, 5), lambda: w.read("a"), lambda: w.truncate(-1),
          lambda: io.StringIO(b"b"), lambda: w.fileno(), lambda: w.detach()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
with io.StringIO("ctx") as c:
    print(c.read())
for f in (lambda: c.read(), lambda: c.write("x"), lambda: c.getvalue(), lambda: c.seek(0),
          lambda: next(c), lambda: c.__enter__(), lambda: c.readable()):
    try:
        print(f())
    except ValueError as e:
        print(e)
print(c.closed, c.close())
