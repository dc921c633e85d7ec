# sys.argv with arguments.
# args: one "two words" -x --long=5 -c é
import sys

print(sys.argv)
for a in sys.argv[1:]:
    print(repr(a), type(a).__name__)
