# int.to_bytes: order, sign, lengths that do not do.
for n in (0, 1, 255, 256, 0x123456, 2**64 - 1, 10**20):
    print(n.to_bytes(10, "big"), n.to_bytes(9, "little"), n.to_bytes(length=11, byteorder="big"))
for n in (0, -1, -128, -129, 127, 128, -32768, 32767, -2**63, -10**20):
    print(n.to_bytes(10, "big", signed=True), n.to_bytes(10, "little", signed=True))
print((5).to_bytes(), (0).to_bytes(0, "big"), True.to_bytes(2, "little"))
for n, args, kw in ((256, (1, "big"), {}), (-1, (1, "big"), {}), (128, (1, "big"), {"signed": 1}),
                    (-129, (1, "little"), {"signed": True}), (1, (0, "big"), {}),
                    (1, (-1, "big"), {}), (1, (1, "middle"), {}), (2**64, (8, "little"), {}),
                    (-2**63 - 1, (8, "big"), {"signed": True}), (1, (1, 5), {}), (1, ("1",), {})):
    try:
        print(n.to_bytes(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
for k in (7, 8, 15, 16, 63, 64):
    n = 2**(k - 1)
    print((-n).to_bytes((k + 7) // 8, "big", signed=True), (2**k - 1).to_bytes((k + 7) // 8, "big"))
