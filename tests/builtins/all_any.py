# all() and any(): short circuit, truth of items.
def items(*values):
    for v in values:
        print("<%r>" % (v, ), end="")
        yield v


print(all([]), any([]), all([1, "a"]), any([0, ""]), all((1, 0)), any((0, [0])), all({}),
      any({0: 1}), all("ab"), any(range(1)))
print(all(items(1, 0, 2)), any(items(0, 3, 4)), all(items(1, 2)), any(items(0, "")))


class B:

    def __bool__(self):
        raise ValueError("no truth")


for f in (all, any):
    for x in (5, None, [B()], [0, B()], [1, B()]):
        try:
            print(f(x))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
