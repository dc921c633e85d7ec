# Names that an uncaught NameError or AttributeError suggests.
# needs: stderr
# exit: 1
import sys
import weakref


class Thing:
    colour = 1

    def __init__(self):
        self.shape = 2

    def method(self):
        pass


class Silent:
    def __dir__(self):
        raise ValueError

    def __getattr__(self, name):
        raise AttributeError(name, name=name, obj=self)


def local_names(argument, number=2):
    local_value = 1

    def inner():
        free = argument
        return nunber

    free_name = number
    inner()


def several(valuea, valueb):
    return valuec


def show(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


thing = Thing()
for function in [
    lambda: pritn("a"), lambda: PRINT, lambda: thimg, lambda: Thng, lambda: xyzzy, lambda: a,
    lambda: thing.color, lambda: thing.shap, lambda: thing.Shape, lambda: thing.methd(),
    lambda: [].apend(1), lambda: "".uppr, lambda: sys.pth, lambda: thing.x, lambda: Thing.colur,
    lambda: (1).reel, lambda: Silent().attribute, lambda: thing.__dct__, lambda: len.__nam__,
    lambda: thing.a_name_that_is_much_longer_than_all_the_others_are_in_this_file,
    lambda: local_names(1), lambda: several(1, 2), lambda: weakref.rf,
    lambda: {}.itens(), lambda: lenn, lambda: rang(3), lambda: ThIng,
]:
    show(function)


def unbound():
    print(later)
    later = 1


show(unbound)
thing.Colour = 5
print(thing.cOLOUR)
