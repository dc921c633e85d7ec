# json.loads: a comma before the end of a container.
# by-hand: CPython 3.13 gave these errors words of their own
import json

for text in ("[1,]", "[1, 2 , ]", '{"a": 1,}', '{"a": 1\n,\n}', '[[1,],2]', "[,]", '{,}'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(e)
