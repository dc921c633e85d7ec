# What collections.abc.Callable[...] shows.
from collections.abc import Callable

print(Callable[[int], str])
print(Callable[[], None])
print(Callable[..., int])
print(Callable[[int, str], list[int]])
print(Callable[[Callable[[int], int]], Callable[..., str]])
print(list[Callable[[int], str]], Callable[[int], str] | None)
print(Callable[[int], str].__args__, Callable[[int], str].__origin__)
print(Callable[[int], str] == Callable[[int], str], hash(Callable[[], int]) == hash(Callable[[], int]))
