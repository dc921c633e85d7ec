# index of what is not there.
# by-hand: one message since 3.14
for f in (lambda: [].index(1), lambda: [1, 2].index("x"), lambda: [1, 2].index(1, 1),
          lambda: [1, 2].index(2, 0, 1), lambda: [1].index(1, 5), lambda:
          (1, ).index(2), lambda: [1, 2, 1].index(1, -1, -1)):
    try:
        print(f())
    except ValueError as e:
        print(e)
