# Which other built-in types may be subclassed, and which may not.
import types

for t in (int, str, list, dict, tuple, set, frozenset, float, complex, bytes, bytearray, object,
          type, property, classmethod, staticmethod, super, enumerate, zip, map, filter, reversed,
          Exception, types.ModuleType, types.SimpleNamespace):
    c = type("C", (t, ), {})
    print(t.__name__, c.__base__ is t, end="; ")
print()
for t in (bool, range, slice, memoryview, type(None), type(...), types.FunctionType,
          types.GeneratorType, types.CodeType, types.MethodType, types.BuiltinFunctionType,
          type({}.keys()), type(iter([]))):
    try:
        type("C", (t, ), {})
        print(t.__name__, "allowed")
    except TypeError as e:
        print(e)


class E(enumerate):

    def __next__(self):
        i, x = super().__next__()
        return x, i


class Z(zip):
    extra = 1


class M(map):

    def __iter__(self):
        return iter("it")


print(list(E("ab")), list(Z("ab", "cd")), Z.extra, list(M(str, [1])), next(M(str, [1])),
      list(type("R", (reversed, ), {})("ab")), list(type("F", (filter, ), {})(None, [0, 1])))
for a, b in ((int, str), (list, dict), (int, float), (tuple, list), (list, int), (dict, Exception)):
    try:
        print(type("X", (a, b), {}).__name__)
    except TypeError as e:
        print(e)
print(
    type("Y", (type("Z", (), {}), int), {})(5),
    type("W", (list, type("Z", (), {"v": 1})), {})([1]).v)
