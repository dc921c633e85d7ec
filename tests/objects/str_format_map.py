# format_map takes any mapping.
class D(dict):

    def __missing__(self, k):
        return "<" + k + ">"


class G:

    def __getitem__(self, k):
        return k * 2


print("{a} {b}".format_map({
    "a": 1,
    "b": 2
}), "{a} {zz}".format_map(D(a=1)), "{x}{y!r}".format_map(G()), "{a[0]}".format_map({"a": "q"}))
for fmt, m in (("{a}", {}), ("{}", {
        "": 1
}), ("{0}", {}), ("{0}", {
        0: 1
}), ("{a}", 5), ("{a}", None), ("{a", {})):
    try:
        print(fmt.format_map(m))
    except Exception as e:
        print(type(e).__name__, e)
print("{a}".format(**D(a=3)), "{} {a}".format(1, **{"a": 2}), "x".format_map(5))
