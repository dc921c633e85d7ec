# In a comprehension the walrus binds in the enclosing function or module.
print([last := i * 2 for i in range(4)], last)
print(sorted({top := max(1, i) for i in range(3)}), top)


def f():
    total = 0
    sums = [total := total + v for v in [1, 2, 3]]
    return total, sums


print(f())


def g():
    [x := i for i in range(3)]
    inner = lambda: x
    return inner()


print(g())


def h():
    global made
    [made := j for j in "ab"]
    return "made" in globals()


print(h(), made)


def n():
    y = 1

    def inner():
        nonlocal y
        return [y := y * 2 for _ in range(3)]

    return inner(), y


print(n())
print([[z := (a, b) for a in range(2)] for b in range(2)], z)
print({k: (m := v) for k, v in {"a": 1, "b": 2}.items()}, m)
gen = (late := i for i in range(3))
print("late" in globals())
print(next(gen), late, list(gen), late)
print([i for i in range(10) if (d := i % 3) and d == 2], d)


class C:
    v = (w := 3) + w


print(C.w, C.v)
