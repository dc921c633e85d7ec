# A program that ends with its heap locked still has its traceback shown.
# by-hand: the lock is MicroPython's
# exit: 1
import micropython

micropython.heap_lock()
[1] * 1000
