# Implicit concatenation: mixes of kinds, in calls, across lines, constants merged.
a = "x" 'y' """z""" r"\n" f"{1}" "w"
print(a)
print("a" "b" "c".upper(), ("a" "b").upper(), "a" "b" * 2, "a" "b"[1], -1 if "a" "" else 0)
print(["a" "b", "c" "d"], {"a" "b": "c" "d"}, ("a" "b",), len("a" "b"))
print("%d" "%d" % (1, 2), "a" "b" in "xaby", "a" "b" "" == "ab")


def f(*a, **k):
    return a, k


print(f("a" "b", x="c" "d"), f("a"
                                "b",
                                "c"))
x = ("first"   # comment between
     "second"

     "third")
print(x)
print(f"{1}" f"{2}" "{3}" "{{" f"{{", "a{" f"{1}" "}b", f"" "" f"")
print(b"a" b"b" rb"\c", "\x41" "\101" r"\x41")
s = "split \
over" " lines"
print(s)
print("1" "2" if 1 else "3" "4", "a" "b" or "c", not "" "")
print("a" f"{'b' 'c'}" "d", f"{'x' f'{1}' 'y'}", f"{1:>{'3' ''}}")
