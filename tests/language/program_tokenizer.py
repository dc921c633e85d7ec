# A small calculator: tokenizer, recursive-descent parser, evaluator.
# needs: memory
class Error(Exception):
    pass


def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."):
                j += 1
            yield "num", float(s[i:j]) if "." in s[i:j] else int(s[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum():
                j += 1
            yield "name", s[i:j]
            i = j
        elif c in "+-*/^()=,":
            yield "op", c
            i += 1
        else:
            raise Error("bad character %r at %d" % (c, i))
    yield "end", None


class Parser:
    BIN = {"+": (1, lambda a, b: a + b), "-": (1, lambda a, b: a - b), "*": (2, lambda a, b: a * b),
           "/": (2, lambda a, b: a / b), "^": (4, lambda a, b: a ** b)}
    FUNCS = {"max": max, "abs": abs, "sum": lambda *a: sum(a)}

    def __init__(self, env):
        self.env = env

    def run(self, s):
        self.t = list(tokens(s))
        self.i = 0
        if len(self.t) > 2 and self.t[0][0] == "name" and self.t[1] == ("op", "="):
            name, self.i = self.t[0][1], 2
            self.env[name] = v = self.expr(0)
        else:
            v = self.expr(0)
        if self.peek() != ("end", None):
            raise Error("unexpected %r" % (self.peek()[1],))
        return v

    def peek(self):
        return self.t[self.i]

    def next(self):
        self.i += 1
        return self.t[self.i - 1]

    def expr(self, level):
        left = self.atom()
        while (op := self.peek())[0] == "op" and op[1] in self.BIN and self.BIN[op[1]][0] > level:
            prec, fn = self.BIN[self.next()[1]]
            left = fn(left, self.expr(prec - (op[1] == "^")))
        return left

    def atom(self):
        match self.next():
            case ("num", v):
                return v
            case ("op", "-"):
                return -self.expr(3)
            case ("op", "("):
                v = self.expr(0)
                if self.next() != ("op", ")"):
                    raise Error("expected )")
                return v
            case ("name", f) if f in self.FUNCS and self.peek() == ("op", "("):
                self.next()
                args = [self.expr(0)]
                while self.next() == ("op", ","):
                    args.append(self.expr(0))
                return self.FUNCS[f](*args)
            case ("name", n):
                try:
                    return self.env[n]
                except KeyError:
                    raise Error("unknown name " + n) from None
            case (_, what):
                raise Error("unexpected %r" % (what,))


p = Parser({"x": 3})
for s in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4", "y = x * 2", "y + 1", "max(1, x, y) - abs(-2)", "sum(1,2,3)",
          "1 +", "2 3", "z", "(1", "1 $ 2", "1.5 * 2", "1 / (x - 3)"):
    try:
        print(s, "=", p.run(s))
    except (Error, ZeroDivisionError) as e:
        print(s, "->", type(e).__name__, e, e.__cause__)
