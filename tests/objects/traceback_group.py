# Exception groups are drawn as a tree.
# exit: 1
def make(exc):
    try:
        raise exc
    except Exception as e:
        return e


def main():
    inner = make(ExceptionGroup("inner", [make(TypeError("t")), OSError(2, "no file")]))
    raise ExceptionGroup("outer", [make(ValueError("v")), inner, KeyError("k")])


main()
