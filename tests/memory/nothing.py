# Does nothing: tests/memory/fail_alloc.txt begins with it.
