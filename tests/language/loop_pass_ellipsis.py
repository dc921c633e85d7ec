# Statements without effect, docstring places, empty bodies, semicolons.
pass; pass
...
"string statement"
1; 2.5; None; [1, 2]; (lambda: 0)
def f(): ...
def g(): pass
def h(): "doc"; return 5
def i(): """doc"""; "not doc"
class A: ...
class B: "doc of B"; x = 1; y = x + 1
print(f(), g(), h(), i(), f.__doc__, h.__doc__, i.__doc__, A.__doc__, B.__doc__, B.y)
x = 1; y = 2; print(x + y); del x;
for i in 1, 2: print(i, end=" "); print("-", end=" ")
print()
if x if "x" in globals() else 1: y = 5; print(y)
while y: y -= 1; continue
try: 1 / 0
except ZeroDivisionError: print("handled"); z = 1
else: print("no")
finally: print("fin"); w = 2
print(z, w)
with type("M", (), {"__enter__": lambda s: 1, "__exit__": lambda *a: None})() as m: print(m); m = 2
print(m)
lambda: (yield)
def j(): return
def k(): return 1,
def l(): return (yield)
print(j(), k(), type(l()).__name__)
if 1:
    # only a comment

    pass  # and a trailing one
# end
