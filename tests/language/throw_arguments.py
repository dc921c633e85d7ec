# throw() hands its arguments on to what a generator delegates to as they are.
class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *arguments):
        print("throw", arguments)
        return 456


class Unthrowable:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def delegate(iterator):
    try:
        yield from iterator
    except Exception as error:
        print("outer", type(error).__name__, error)
        yield "handled"


def plain():
    try:
        yield 1
    except ValueError as error:
        yield "inner " + str(error)


for arguments in [(123,), (ZeroDivisionError,), (ZeroDivisionError, "text"), (ValueError("a"),),
                  (ValueError, None, None), (GeneratorExit,)]:
    for make in (lambda: delegate(Iterator()), lambda: delegate(delegate(Iterator())),
                 lambda: delegate(Unthrowable()), lambda: delegate(plain()), plain):
        generator = make()
        print(next(generator), end=" ")
        try:
            print(generator.throw(*arguments))
        except BaseException as error:
            print(type(error).__name__, error)
