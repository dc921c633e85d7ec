# Identifiers are compared after NFKC normalisation; strings are not normalised.
# needs: unicode
ﬁn = "ligature"
print(fin, "fin" in globals(), "ﬁn" in globals())
𝐱 = "math bold"
print(x, 𝒙, "𝐱" in globals())
exec("e\u0301 = 'composed by the compiler'")
print(é, len("e\u0301"), "e\u0301" in globals(), "\xe9" in globals())


class C:
    ª = 1

    def ℌ(self, ⅷ=2):
        return ⅷ


print(C.a, C().H(viii=3), getattr(C, "ª", "not found"))


def f(**kw):
    return kw


print(f(ﬀ=1), f(**{"ﬀ": 2}))
import ſys

print(ſys is sys)
