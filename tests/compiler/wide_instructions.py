# Instructions whose operands have the wide prefix: jumps, loops, yields, comparisons, displays.
n=300
src="def f(q):\n"+"".join(f"    v{i} = {i}\n" for i in range(n))
src+="""    total = 0
    for v299 in range(10):
        if v299 < 5: total += v299
        elif v299 == 7: continue
        else: total -= 1
        a, *b, c = (v299, 2, 3, v298)
        total += a + c
    w = f'{v298:>{v297 - 290}}'
    while v290 > 280:
        v290 -= 1
        if not v290 != 285: break
    return total, w, v290, [x for x in q if x > v10], {v1: v2}
def g(q):
"""+"".join(f"    v{i} = {i}\n" for i in range(n))+"""
    v299 = yield from q
    for v298 in q: yield v298
    yield v299
    try:
        x = 1 / (v10 - 10)
    except ZeroDivisionError as v297: yield str(v297)
    yield from (i for i in range(3))
"""
exec(src)
print(f([5,20,30])); print(list(g([1,2,3])))
def sub():
    r = yield 1
    return r
G = {}
exec(src, G)
it = G['g'](sub()); print(next(it)); 
try: print(it.send('x'))
except Exception as e: print(type(e), e)
print(list(it))
