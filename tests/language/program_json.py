# A JSON reader and writer written with closures and recursion.
# needs: memory
def loads(s):
    i = 0

    def skip():
        nonlocal i
        while i < len(s) and s[i] in " \n\t":
            i += 1

    def expect(c):
        nonlocal i
        skip()
        if s[i:i + 1] != c:
            raise ValueError("expected %r at %d" % (c, i))
        i += 1

    def value():
        nonlocal i
        skip()
        c = s[i:i + 1]
        if c == "{":
            return dict(items("}", pair))
        if c == "[":
            return list(items("]", value))
        if c == '"':
            return string()
        for word, v in ("true", True), ("false", False), ("null", None):
            if s.startswith(word, i):
                i += len(word)
                return v
        j = i
        while j < len(s) and s[j] in "+-.eE0123456789":
            j += 1
        text, i = s[i:j], j
        if not text:
            raise ValueError("no value at %d" % i)
        return float(text) if set(text) & set(".eE") else int(text)

    def items(close, one):
        nonlocal i
        i += 1
        skip()
        if s[i:i + 1] == close:
            i += 1
            return
        while True:
            yield one()
            skip()
            if s[i:i + 1] == close:
                i += 1
                return
            expect(",")

    def pair():
        skip()
        k = string()
        expect(":")
        return k, value()

    def string():
        nonlocal i
        expect('"')
        out = []
        while (c := s[i]) != '"':
            i += 1
            if c == "\\":
                c = s[i]
                i += 1
                if c == "u":
                    c = chr(int(s[i:i + 4], 16))
                    i += 4
                else:
                    c = {"n": "\n", "t": "\t"}.get(c, c)
            out.append(c)
        i += 1
        return "".join(out)

    r = value()
    skip()
    if i != len(s):
        raise ValueError("extra data at %d" % i)
    return r


def dumps(v):
    match v:
        case None:
            return "null"
        case bool():
            return str(v).lower()
        case int() | float():
            return repr(v)
        case str():
            return '"%s"' % v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        case [*xs]:
            return "[%s]" % ", ".join(map(dumps, xs))
        case {**d}:
            return "{%s}" % ", ".join(f"{dumps(str(k))}: {dumps(x)}" for k, x in d.items())
    raise TypeError("cannot write " + type(v).__name__)


doc = '{"a": [1, -2.5, 1e3, true, false, null], "b": {"c": "x\\ny\\u0041\\"", "d": {}}, "e": [[], [[]]]}'
v = loads(doc)
print(v)
print(dumps(v))
print(loads(dumps(v)) == v)
for bad in ("", "[1, 2", "{1: 2}", '{"a" 1}', "[1] x", "nul", '"abc'):
    try:
        print(loads(bad))
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
try:
    dumps({"s": {1}})
except TypeError as e:
    print(e)
