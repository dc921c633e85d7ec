# Strings cannot be changed; identical operations may give the same object, never a different value.
s = "abc"
for f in ("s[0] = 'x'", "del s[0]", "s[0:1] = 'x'", "s.x = 1", "s.upper = 1", "del s.upper"):
    try:
        exec(f)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if "'str' object does" in str(e) else "")
t = s
s += "d"
print(s, t, s is t, t * 1 == t, t[:] == t, t + "" == t)
try:
    s += 1
except TypeError as e:
    print(e, s)
