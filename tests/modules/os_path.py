# os.path on text alone, and of files that exist.
# needs: unix
import os
import os.path as p

for s in ("/a/b.c", "a", "", "/", "a/", "//x", "./a/../b", "a//b", "/..", ".hidden", "a.tar.gz",
          "dir.d/file", "..", "a/b/"):
    print(repr(s), p.split(s), p.dirname(s), p.basename(s), p.splitext(s), p.normpath(s),
          p.isabs(s))
print(p.join("a", "b"), p.join("a/", "b"), p.join("a", "/b"), p.join("", "b"), p.join("a", ""),
      p.join("a", "b", "..", "c"), p.exists("."), p.isdir("."), p.isfile("os_path.py"),
      p.exists("nope"), p.isfile("."),
      p.getsize("os_path.py") > 100,
      p.abspath("x") == os.getcwd() + "/x", p.sep)
