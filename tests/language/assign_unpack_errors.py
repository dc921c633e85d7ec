# Messages of failing unpacking, sized and unsized sources.
def t(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def few():
    a, b, c = 1, 2


def few_list():
    a, b = [1]


def none():
    a, b = ()


def gen_few():
    a, b, c = (i for i in range(1))


def gen_many():
    a, b = (i for i in range(5))


def star_few():
    a, *b, c = [1]


def star_few2():
    a, b, c, *d = iter([1])


def not_iter():
    a, b = 5


def not_iter_star():
    *a, b = None


def string():
    a, b, c = "ab"


def dict_few():
    a, b = {"x": 1}


for f in (few, few_list, none, gen_few, gen_many, star_few, star_few2,
          not_iter, not_iter_star, string, dict_few):
    t(f)
