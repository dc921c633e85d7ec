# Greets whom the arguments name: make run SCRIPT=examples/hello.py ARGS="Ada Grace"
import sys

for name in sys.argv[1:] or ["world"]:
    print(f"Hello, {name}!")
