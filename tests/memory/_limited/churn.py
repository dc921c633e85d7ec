# Much garbage in a small heap: what is live stays whole.
live = {}
s = 1
for i in range(3000):
    s = (s * 1103515245 + 12345) % 2147483648
    k = s >> 16
    live[k % 40] = [k, str(k), bytearray(k % 60), (k,)]
    junk = "garbage %d" % k * (k % 5)
    if k % 7 == 0:
        live.pop(k % 31, None)
print(len(live), all(v[0] % 40 == k and int(v[1]) == v[0] == v[3][0] and len(v[2]) == v[0] % 60
                     for k, v in live.items()), sum(live))
