# Unions of types: int | str.
import types

U = int | str
print(U, repr(int | None), str(list | dict[str, int]), U.__args__,
      type(int | str) is type(U), U == str | int, U == (int | str),
      hash(U) == hash(str | int), int | int, int | str | int, (int | str) | (str | float),
      isinstance(U, types.UnionType))
print(isinstance(1, U), isinstance("a", U), isinstance(1.5, U), issubclass(bool, U),
      issubclass(float, U), isinstance(None, int | None), isinstance(1, (float, U)),
      isinstance([], list | tuple), None | int, bool | None)


class A:
    pass


class M(type):

    def __or__(cls, o):
        return "M.__or__"

    def __ror__(cls, o):
        return "M.__ror__"


class B(metaclass=M):
    pass


print((A | int).__args__[1], B | int, {int | str: 1}[str | int], len({int | str, str | int}), U
      != int, (int | str).__parameters__)
for f in (lambda: int | 5, lambda: 5 | int, lambda: int | "a", lambda: None | None,
          lambda: isinstance(1, int | list[int]), lambda: issubclass(int, U | list[int]),
          lambda: U[int], lambda: int | [], lambda: isinstance(1, 5), lambda: issubclass(5, int),
          lambda: issubclass(int, 5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
