# input() at the end of the file.
# needs: stdin
for prompt in ((), ("prompt> ",), (5,), (None,), (["a"],)):
    try:
        input(*prompt)
    except EOFError as e:
        print("EOFError", e)
try:
    input(1, 2)
except TypeError:
    print("TypeError")
