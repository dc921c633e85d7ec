# What __getitem__ receives for each subscript form.
class S:
    def __getitem__(self, k):
        return k


s = S()
print(s[1], s["a"], s[1, 2], s[(1, 2)], s[1,], s[()])
print(s[:], s[1:], s[:2], s[1:2], s[::], s[1:2:3], s[::-1], s[:2:], s[1::])
print(s[1:2, 3], s[:, :], s[..., 1:2], s[...], s[None], s[1:2,])
print(s["a":"b"], s[[]:{}], s[1.5:None])
print(s[lambda: 0](), s[1 if 0 else 2], s[x := 4], x)
print(s[1][2:3] if 0 else "skip", s[not 1], s[-1:-2], s[s[3]])
print(s[1:2] == slice(1, 2), s[1:2] == slice(1, 2, None), s[::2].step)
k = s[1:2:3]
print(k.start, k.stop, k.step, k.indices(10), type(k))
print(S.__getitem__(s, 9), s.__getitem__((1, 2)))
