# GenericAlias: list[int] and the like.
import types

L = list[int]
print(L, dict[str, list[int]], tuple[int, ...], tuple[()], type[int], list["name"], set[None],
      frozenset[int | str],
      type(L).__name__, isinstance(L, types.GenericAlias))
print(L.__origin__, L.__args__, dict[str, int].__args__, L == list[int], L != list[str], L == list,
      hash(L) == hash(list[int]), L.__parameters__, list[(int, str)].__args__, L.__mro_entries__(
          ()), types.GenericAlias(int, (str, )))
print(L(), L("ab"), dict[str, int](a=1), L.append is list.append,
      type(L()) is list, L.__name__, L.__class__, L.__doc__ == list.__doc__, L | None, callable(L),
      [*tuple[int, str].__args__])


class C(list[int]):
    pass


class G:

    def __class_getitem__(cls, k):
        return (cls.__name__, k)


print(C.__bases__, C.__orig_bases__, C([1]), G[int], G[1, 2], G["x":], issubclass(C, list))
for f in (lambda: isinstance([], L), lambda: issubclass(list, L), lambda: int[str], lambda: str[0],
          lambda: L[int], lambda: L.nope, lambda: range[int], lambda: G()[0]):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
