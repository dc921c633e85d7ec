real = "real"


def __getattr__(name):
    if name.startswith("dyn_"):
        return "made " + name
    raise AttributeError("no dynamic " + name)


def __dir__():
    return ["real", "dyn_a"]
