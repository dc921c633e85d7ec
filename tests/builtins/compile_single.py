# Mode "single" prints through sys.displayhook, and sets _.
import builtins
import sys

exec(compile("41 + 1", "s", "single"))
print(builtins._)
exec(compile("None", "s", "single"))
print(builtins._)
seen = []
sys.displayhook = seen.append
exec(compile("'a'; 'b'; None", "s", "single"))
exec(compile("for i in range(2):\n  i * 10\n", "s", "single"))
sys.displayhook = sys.__displayhook__
print(seen)
exec(compile("'é\\n'", "s", "single"))
del builtins._
