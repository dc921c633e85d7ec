# Conflicts and errors of __slots__.
def t(src):
    ns = {}
    try:
        exec(src, ns)
        print(ns.get("r", "fine"))
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


t("class A:\n __slots__ = ('x',)\n x = 1")
t("class A:\n __slots__ = 5")
t("class A:\n __slots__ = (1,)")
t("class A:\n __slots__ = ('not ident',)")
t("class A:\n __slots__ = ('',)")
t("class A:\n __slots__ = ('__dict__', '__dict__')")
t("class A(int):\n __slots__ = ('x',)")
t("class A(tuple):\n __slots__ = ('x',)")
t("class A(int):\n __slots__ = ()\nr = A(5) + 1")
t("class A:\n __slots__ = ('a',)\nclass B:\n __slots__ = ('b',)\nclass C(A, B): pass")
t("class A:\n __slots__ = ('a',)\nclass B:\n __slots__ = ()\nclass C(A, B): pass\nr = C.__mro__[2].__name__")
t("class A:\n __slots__ = ['a', 'b']\na = A()\na.a = 1\nr = a.a")
t("class A:\n __slots__ = ()\nA().q")
t("class A:\n __slots__ = ('a',)\nA().a")
t("class A:\n __slots__ = ('a',)\ndel A().a")
t("class A:\n __slots__ = ('a',)\nA.a.__get__(5)")
t("class A:\n __slots__ = ('a',)\nclass B(A):\n __slots__ = ('a',)\nb = B()\nb.a = 1\nr = b.a, hasattr(b, '__dict__')")
t("class A:\n __slots__ = iter(['p', 'q'])\na = A()\na.p = 1\na.q = 2\nr = a.p + a.q")
