# Weak references; the containers of CPython's module are for larger boards.
from _weakref import *
