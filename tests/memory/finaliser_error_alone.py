# What __del__ raises is reported on standard error, without the exceptions before it.
# needs: stderr
import gc


class Finaliser:
    def __call__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("from __del__")

    def __repr__(self):
        return "<the finaliser>"


class Deleted:
    __del__ = Finaliser()


def drop():
    Deleted()


drop()
gc.collect()
gc.collect()
print("goes on")
