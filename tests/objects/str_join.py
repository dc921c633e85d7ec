# join: all kinds of iterables, and items that are not strings.
print("".join([]), ",".join(["a"]), ",".join("abc"), "-".join(("x", "y")), "".join({"k": 1}),
      "é".join(["€", "😀"]), "ab".join(["", "", ""]))
print(",".join(str(i) for i in range(5)), " ".join(map(str, [1, 2])), "".join(iter("xyz")),
      "\n".join(["a", "b"]).encode(), ",".join(sorted({"b", "a"})))


class S(str):

    def __str__(self):
        return "other"


print("+".join([S("a"), S("b")]),
      S("-").join(["a", "b"]),
      type(S("-").join(["a"])).__name__,
      type("".join([S("a")])).__name__)
for x in ([1], ["a", 2, "c"], ["a", None], ["a", b"b"], 5, None, [["a"]], ["a", "b", 1.5], "ab"
          and [S]):
    try:
        print(",".join(x))
    except TypeError as e:
        print(e)


def g():
    yield "a"
    yield "b"
    raise KeyError("stop")


try:
    ",".join(g())
except KeyError as e:
    print("KeyError", e)
