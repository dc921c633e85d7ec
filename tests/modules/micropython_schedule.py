# micropython.schedule: calls wait for each other; a KeyboardInterrupt can be scheduled.
# by-hand: these are MicroPython's
# needs: stderr
import micropython

log = []


def wait():
    for _ in range(1000):
        pass


def inner(argument):
    log.append(("inner", argument))


def outer(argument):
    micropython.schedule(inner, argument)
    wait()
    log.append(("outer", argument))


micropython.schedule(outer, 1)
wait()
print(log)

del log[:]


def fill(argument):
    count = 0
    try:
        while True:
            micropython.schedule(inner, count)
            count += 1
    except RuntimeError as error:
        print(error, count >= 4, log)


micropython.schedule(fill, None)
wait()
print(len(log) >= 4, log[:3])


def fail(argument):
    micropython.schedule(inner, "after the failure")
    raise ValueError(argument)


del log[:]
micropython.schedule(fail, "message")
wait()
print(log)
micropython.schedule(3, "not callable")
wait()


def interrupt(argument):
    micropython.schedule(micropython.kbd_intr, None)
    micropython.schedule(micropython.kbd_intr, None)
    wait()
    print("not interrupted")


try:
    micropython.schedule(interrupt, None)
    wait()
    print("not reached")
except KeyboardInterrupt as error:
    print(repr(error))
wait()

print(micropython.heap_lock(), micropython.heap_lock(), micropython.heap_unlock(),
      micropython.heap_locked(), micropython.heap_unlock(), micropython.heap_locked())
