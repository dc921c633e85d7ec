# What a function has dropped does not stay alive in its dead registers or in what repr noted.
# needs: word64
# skip-on: asan (its frames keep what other calls left on the C stack, which is searched)
import gc
import weakref


class C:
    pass


def clean(n):
    return clean(n - 1) if n else [0] * 10


def view(of):
    obj = C()
    ref = weakref.ref(obj)
    container = {obj: 1}
    obj.v = of(container)
    obj.x = iter(obj.v)
    del obj, container
    clean(20)
    gc.collect()
    return ref()


print([view(of) for of in (dict.items, dict.keys, dict.values)])


def shown(s):
    ref = weakref.proxy(s)
    text = repr(s), str(s), format([s, s])
    s = None
    clean(20)
    gc.collect()
    try:
        return str(ref)
    except ReferenceError as e:
        return str(e)


print(shown({1, 2}), shown(frozenset("a")))
