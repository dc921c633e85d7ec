# hash() and id().
class A:
    pass


a, b = A(), A()
print(
    hash(a) == hash(a),
    id(a) == id(a),
    id(a) != id(b),
    hash(1) == hash(1.0) == hash(True),
    hash("x") == hash("x"),
    hash(()) == hash(()), isinstance(id(a), int), isinstance(hash("q"), int),
    hash((1, "a", None)) == hash((1.0, "a", None)),
    hash(frozenset({1, 2})) == hash(frozenset({2, 1})),
    hash(None) == hash(None),
    hash(int) == hash(int))
ids = [id(A()) for i in range(3)]
objs = [A() for i in range(50)]
print(len({id(o)
           for o in objs}),
      len({hash(o)
           for o in objs}) > 1, all(id(o) == i for o, i in zip(objs, [id(o) for o in objs])))
for x in ([], {}, set(), bytearray(), ([], ), (1, [2])):
    try:
        hash(x)
    except TypeError as e:
        print(e)
big = [bytearray(100) for i in range(10)]
before = [id(x) for x in big]
del objs
junk = [[i] for i in range(100)]
print([id(x) for x in big] == before, id(None) == id(None), id(len) == id(len))
for f in (hash, id):
    for args in ((), (1, 2)):
        try:
            f(*args)
        except TypeError:
            print("TypeError")
