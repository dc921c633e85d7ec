# os: files and directories.
# needs: unix
import os

top = "os_files.tmp.d"
os.mkdir(top)
sub = top + "/sub"
os.mkdir(sub)
for n in ("a", "b", "é"):
    with open(top + "/" + n, "w") as f:
        f.write(n * 3)
print(sorted(os.listdir(top)),
      os.stat(top + "/a").st_size,
      os.stat(top + "/a")[6],
      os.stat(top).st_mode & 0o170000 == 0o040000,
      os.stat(top + "/é").st_mode & 0o170000 == 0o100000)
os.rename(top + "/a", sub + "/moved")
print(sorted(os.listdir(top)), os.listdir(sub), open(sub + "/moved").read())
here = os.getcwd()
os.chdir(sub)
print(os.listdir(), os.getcwd() == here + "/" + sub, open("moved").read())
os.chdir("../..")
print(os.getcwd() == here)
for f in (lambda: os.mkdir(top), lambda: os.rmdir(top), lambda: os.remove(sub),
          lambda: os.remove("nothing"), lambda: os.stat("nothing"), lambda: os.listdir("nothing"),
          lambda: os.chdir("nothing"), lambda: os.rename("nothing", "x"),
          lambda: os.rmdir("nothing"), lambda: os.mkdir("no/such"), lambda: os.listdir(top + "/b"),
          lambda: os.rmdir(top + "/b")):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e.errno, e.filename)
for f in (lambda: os.mkdir(5.5), lambda: os.remove(None), lambda: os.stat("a\0b"),
          lambda: os.listdir(1.5), lambda: os.rename("a")):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
os.remove(sub + "/moved")
os.rmdir(sub)
os.unlink(top + "/b")
os.remove(top + "/é")
os.rmdir(top)
print(top in os.listdir("."), os.sep, os.name)
