# Builtins are found last and may be shadowed on every level.
import builtins

print(len("abc"))


def shadow_local():
    len = lambda x: "local"
    return len("abc")


def shadow_param(len):
    return len


print(shadow_local(), shadow_param(5), len("ab"))
max = lambda *a: "module max"
print(max(1, 2), builtins.max(1, 2))
del max
print(max(1, 2))
builtins.extra = "from builtins"
print(extra)


def read():
    return extra


print(read())
extra = "module"
print(read(), builtins.extra)
del extra
print(read())
del builtins.extra
try:
    read()
except NameError as e:
    print(e)


class C:
    len = "attribute"
    n = len

    def m(self):
        return len("four")


print(C.n, C().m())
saved = builtins.abs
builtins.abs = lambda x: "patched"
print(abs(-1))
builtins.abs = saved
print(abs(-1))
