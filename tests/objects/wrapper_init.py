# classmethod and staticmethod take their function in __init__: subclasses with their own.
for kind in (classmethod, staticmethod):
    for arguments in ((), (1, 2)):
        try:
            kind(*arguments)
        except TypeError as error:
            print(error)
    try:
        kind(f=3)
    except TypeError as error:
        print(error)
    wrapper = kind(len)
    wrapper.__init__(abs)
    print(wrapper)

    class Own(kind):
        def __init__(self, function, x=1, *, k=2):
            super().__init__(function)
            self.x = x, k

    own = Own(len, 5, k=3)
    print(own.x, own.__func__)

    class User:
        @Own
        def f(*args):
            return args

    print(User.f() in ((), (User, )), User.__dict__["f"].x)
