# Large integers to decimal text and back.
for n in (18, 19, 20, 27, 28, 36, 37, 50, 77, 100):
    for d in (-1, 0, 1):
        x = 10**n + d
        s = str(x)
        assert int(s) == x and str(-x) == "-" + s and repr(x) == s
        print(s)
for i in range(60, 70):
    print(2**i, -2**i, 2**i - 1)
print(2**500)
print(-(3**300))
s = "1234567890" * 30
print(str(int(s)) == s, str(int("-" + s)) == "-" + s, int("0" * 200 + s) == int(s))
print("%d|%i|%40d" % (10**30, -10**25, 10**20), f"{10**33}", format(10**20, ","))
