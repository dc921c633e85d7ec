# os.environ, getenv, putenv; system.
# needs: unix
import os

print(os.getenv("TZ"), os.getenv("SURELY_NOT_SET"), os.getenv("SURELY_NOT_SET", "dflt"),
      os.environ["LANG"], os.environ.get("NOPE", 1), "TZ" in os.environ,
      type(os.environ["HOME"]).__name__)
os.environ["MADE_HERE"] = "value é"
print(os.getenv("MADE_HERE"), os.environ["MADE_HERE"])
del os.environ["MADE_HERE"]
print(os.getenv("MADE_HERE"), os.environ.pop("NOPE", None))
for f in (lambda: os.environ["NOPE"], lambda: os.environ.__delitem__("NOPE")):
    try:
        f()
    except KeyError as e:
        print("KeyError", e)
try:
    os.environ["X"] = 5
except TypeError as e:
    print(e)
print(len(os.urandom(8)),
      os.urandom(8) != os.urandom(8), os.urandom(0),
      os.getpid() > 0, isinstance(os.getcwd(), str),
      os.system("exit 3") >> 8)
