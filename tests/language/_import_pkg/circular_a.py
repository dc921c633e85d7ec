print("a begins")
before = "a before"
from . import circular_b
after = "a after"
seen_by_b = circular_b.seen
print("a ends")
