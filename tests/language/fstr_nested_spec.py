# Format specs with nested fields of two levels, conversions inside them, dates of objects.
# by-hand: 3.11 allows no third level of nesting
class F:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        return "[%s|%s]" % (self.v, spec)


w, p, fill, al = 12, 3, "*", "^"
print(f"{3.14159:{fill}{al}{w}.{p}f}", f"{'s':{fill}{al}{w}}", f"{F(1):a{w}b{p!r}c}", f"{F(2):{fill!r}}")
print(f"{F(3):{'literal'}}", f"{F(4):{w + 1}:{p * 2}}", f"{F(5):%Y-%m-%d}", f"{F(6): }", f"{F(7)::}", f"{F(8):!r}")
print(f"{F(9):{w:>4}}", f"{F(10):{p:0{w}}}", f"{F(11)!s:>5.5}"[:3], f"{F(F(12)):x}"[:4])
print(f"{10:{'#'}{'x'}}", f"{255:#{'x' if p else 'b'}}", f"{-5:{'+' if 0 else ' '}d}", f"{5:{'+'}}")
print(f"{1234567.891:{','}.{2}f}", f"{0.25:{'.1%'}}", f"{1e10:{'g'}}", f"{12345:{'_'}}", f"{'abc':.{2}}")
print(f"{'x':{'>' + str(4)}}", f"{'y':{'<'}{4}}|", f"{True:{5}}", f"{5:{''}}", f"{'z':{''}{''}}")
for i in range(1, 4):
    print(f"{'#' * i:>{4 - i + 1}}|{i:0{i}}|{i:{'<>^'[i - 1]}5}|", end=" ")
print()
print("{:{}{}}".format("a", ">", 4), "{0:{1}.{2}}".format("abcdef", 8, 3) + "|", "{a:{b}}".format(a=1, b="03"))
