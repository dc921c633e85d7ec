# exit: 1
# An uncaught exception ends the program with status 1 after its finally blocks.
def f():
    try:
        raise ValueError("uncaught")
    finally:
        print("cleaned up")


print("start")
f()
print("never printed")
