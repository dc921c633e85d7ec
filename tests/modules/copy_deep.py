# The module copy: what is shared and what is not.
import copy


def f():
    pass


for atom in (None, 1, 1.5, 2j, True, "s", b"b", (1, "a"), range(3), f, int, len, ..., NotImplemented,
             frozenset([1]), slice(1, 2)):
    print(copy.copy(atom) is atom, copy.deepcopy(atom) is atom or atom == copy.deepcopy(atom), end=" ")
print()
inner = [1]
outer = [inner, inner, {"k": inner}, (inner,)]
twin = copy.copy(outer)
print(twin == outer, twin is outer, twin[0] is inner)
twin = copy.deepcopy(outer)
print(twin == outer, twin[0] is inner, twin[0] is twin[1], twin[2]["k"] is twin[0], twin[3][0] is twin[0])
loop = []
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[0] is twin, twin is loop)
pair = ([],)
pair[0].append(pair)
twin = copy.deepcopy(pair)
print(twin[0][0] is twin, twin is pair)


class Node:
    def __init__(self, *children):
        self.children = children
        self.parent = None
        for child in children:
            child.parent = self

    def method(self):
        return self


tree = Node(Node(), Node(Node()))
twin = copy.deepcopy(tree)
print(len(twin.children), all(c.parent is twin for c in twin.children), twin.children[0] is tree.children[0])
bound = copy.deepcopy(tree.method)
print(bound() is tree, type(bound()).__name__)


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return ["deep", len(memo)]


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()])[0][0])


class Counted(dict):
    pass


c = Counted(a=[1])
c.note = [2]
d = copy.deepcopy(c)
print(d, d.note, d["a"] is c["a"], d.note is c.note, type(d).__name__)
try:
    copy.copy(i for i in ())
except TypeError as error:
    print(error)
print(copy.Error is copy.error, issubclass(copy.Error, Exception))
