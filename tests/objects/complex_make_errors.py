# What complex() refuses.
# by-hand: messages changed in 3.14
class Bad:

    def __complex__(self):
        return 1.5


for args in (("", ), ("1+", ), ("1 + 2j", ), ("1+2", ), ("j1", ), ("1+2jj", ), ("(1+2j", ),
             ("1++2j", ), ("a", ), ("1j+2", ), ("()", ), ("1+2i", ), ("1e", ), ("--j", ), ("1\0", ),
             ("1", 2), (1, "2"), (None, ), ([], ), (1, None), (Bad(), ), (b"1", ), ("1__0", ),
             (10**400, ), (1, 10**400), ({}, 1)):
    try:
        print(complex(*args))
    except Exception as e:
        print(type(e).__name__, e)
