# Division by zero: every operator and its message.
# by-hand: since 3.14 the message is the same for all operators
def t(f, *args):
    try:
        print(f(*args))
    except ZeroDivisionError as e:
        print(e)


for a in (1, 0, -5, 10**30, True):
    t(lambda x: x // 0, a)
    t(lambda x: x % 0, a)
    t(lambda x: x / 0, a)
    t(divmod, a, 0)
    t(lambda x: x // False, a)
t(pow, 0, -1)
t(lambda: 0 ** -5)
t(pow, 5, 3, 1)
try:
    pow(5, 3, 0)
except ValueError as e:
    print(e)
x = 5
try:
    x //= 0
except ZeroDivisionError as e:
    print(e, x)
try:
    x %= 0
except ZeroDivisionError as e:
    print(e, x)
