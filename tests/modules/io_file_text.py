# Text files: lines, encodings, new lines, position.
# needs: files
import os

name = "io_file_text.tmp"
with open(name, "w") as f:
    print(f.write("line 1\nzwölf €\n"), f.writelines(["a\n", "b"]), f.encoding.lower(), f.newlines)
with open(name) as f:
    print([l for l in f],
          f.read() == "", f.seek(0), f.readline(), f.readlines(), f.seek(0), f.read(10), f.newlines)
with open(name, encoding="utf-8") as f:
    f.readline()
    p = f.tell()
    print(repr(f.readline()), f.seek(p), repr(f.read(5)), f.seek(0, 2), f.read())
with open(name, "a+") as f:
    f.write("\nappended")
    f.seek(0)
    print(f.read().count("\n"))
with open(name, "r+") as f:
    f.write("LINE")
    f.seek(0)
    print(f.readline())
with open(name, "w", encoding="latin-1", newline="\r\n") as f:
    f.write("é\nb\n")
with open(name, "rb") as f:
    print(f.read())
with open(name, encoding="latin-1") as f:
    print(f.read().encode())
with open(name, encoding="latin-1", newline="") as f:
    print(f.readlines())
with open(name) as f:
    try:
        f.read()
    except UnicodeDecodeError as e:
        print(e)
for mode, g in (("r", lambda f: f.write("x")), ("w", lambda f: f.read()),
                ("w", lambda f: f.write(b"b")), ("r", lambda f: f.seek(1, 1)),
                ("r", lambda f: f.seek(-1, 2)), ("w", lambda f: next(f)),
                ("r", lambda f: f.seek(0, 7)), ("w", lambda f: f.write(5))):
    with open(name, mode) as f:
        try:
            g(f)
        except Exception as e:
            print(type(e).__name__, e)
with open(name, "w") as f:
    for i in range(300):
        print(i, "é" * (i % 5), file=f)
with open(name) as f:
    print(sum(int(l.split()[0]) for l in f), f.closed)
with open(name) as f:
    print(sum(1 for l in f if l.rstrip("\n").endswith("é")))
os.remove(name)
