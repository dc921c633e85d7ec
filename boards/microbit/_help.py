"""What help() shows, in few words."""


def help(*subject):
    if not subject:
        print("""Adder: Python 3.14

    dir(x)            the names that x has
    help(x)           the same, one in each line
    dir()             your own names
    import machine    pins: machine.Pin(3, machine.Pin.OUT).on()

Tab completes a name, the arrows edit and recall, Ctrl-C interrupts, Ctrl-D restarts,
Ctrl-E begins paste mode.""")
        return
    for x in subject:
        print(type(x).__name__, repr(x)[:60])
        for name in dir(x):
            if name[0] != "_":
                print("   ", name)
