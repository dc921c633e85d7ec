# Sizes beyond all memory give MemoryError or OverflowError, at once.
# by-hand: CPython writes a SystemError to standard error besides
from array import array

big, huge = 1 << 62, 1 << 100
tests = ("[0] * N; 'a' * N; b'a' * N; (1,) * N; bytearray(b'a') * N; [0, 1] * N; 'ab' * N; "
         "bytes(N); bytearray(N); 'a'.center(N); 'a'.ljust(N); 'a'.rjust(N); 'a'.zfill(N); "
         "b'a'.ljust(N); bytearray(b'x').zfill(N); '\\t'.expandtabs(N); '%*d' % (N, 1); "
         "'%.*f' % (N, 1.0); '%%.%dd' % N % 1; format(1, '%dd' % N); format('a', '%d' % N); "
         "'{:{}}'.format('a', N); list(range(N)); bytes(range(N)); (5).to_bytes(N, 'big'); "
         "array('i', [0]) * N; [*range(N)]; list(bytes(3)) * N; sorted(range(N)); "
         "bytearray().ljust(N); [[]] * (N // 2 + 1)")
for n in (big, huge, (1 << 63) - 1, (1 << 61) + 1):
    for i, t in enumerate(tests.split("; ")):
        try:
            eval(t.replace("N", str(n)))
            print(i, "done", end=" ")
        except (MemoryError, OverflowError, ValueError):
            print(i, end=" ")
    print()
a, b, c = [1], bytearray(b"x"), "s"
for name in ("a *= big", "b *= big", "c *= big", "a[1:1] = range(big)", "a.extend(range(big))",
             "b.extend(range(big))", "a += [0] * big", "a.extend([0] * huge)"):
    try:
        exec(name)
        print(name)
    except (MemoryError, OverflowError, ValueError):
        print(a, b, c, end=" ")
print()
