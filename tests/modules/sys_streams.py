# sys.stdout and sys.stderr may be replaced.
# needs: unix
import io
import sys

out = sys.stdout
sys.stdout = io.StringIO()
print("captured", 1)
sys.stdout.write("x\n")
text = sys.stdout.getvalue()
sys.stdout = out
print(repr(text))


class W:

    def __init__(self):
        self.n = 0

    def write(self, s):
        self.n += len(s)


sys.stdout = w = W()
print("hello", "world")
sys.stdout = out
print(w.n, sys.__stdout__ is out)
sys.stdout = None
print("lost")
sys.stdout = out
del sys.stdout
try:
    print("x")
except RuntimeError as e:
    sys.stdout = out
    print(e)
print(out.writable(), out.readable(), out.closed, out.encoding.lower(), sys.stdin.readable(),
      sys.stdin.read())
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
print(sys.stdout.fileno(), sys.stdin.fileno(), sys.stderr.fileno())
