import sys


class Replacement:
    attr = "from replacement"
    __name__ = "replacement"


sys.modules[__name__] = Replacement()
