# Annotations are evaluated on first use, in their own scope, and retried after errors.
# by-hand: lazily evaluated since 3.14 (PEP 649)
def f(a: Later, b: print("evaluated") = 1) -> "str":
    pass


try:
    f.__annotations__
except NameError as e:
    print(e)


class Later:
    pass


print(f.__annotations__["a"] is Later)
print(list(f.__annotations__))


class Node:
    next: Node
    items: list[Node]

    def link(self, other: Node) -> Node:
        pass


print(Node.__annotations__["next"] is Node, Node.__annotations__["items"])
print(Node.link.__annotations__["other"] is Node)


def outer():
    T = int

    def inner(x: T) -> T:
        pass

    T = str
    return inner


print(outer().__annotations__)


class Scope:
    attr = "class attribute"
    y: attr
    attr2: (lambda: attr)()

    def m(self, p: attr):
        pass


print(Scope.m.__annotations__)
try:
    Scope.__annotations__
except NameError as e:
    print(e)
Scope.attr = "changed"
print(Scope.m.__annotations__)
if x_defined := True:
    mod: undefined_name
print("no error at definition")
import sys

try:
    sys.modules["__main__"].__annotations__
except NameError as e:
    print(e)
