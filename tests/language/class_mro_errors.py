# Errors of base class lists.
# by-hand: 3.14 joins the MRO message into one line and counts int()'s arguments in new words
def t(src):
    ns = {}
    try:
        exec("class A: pass\nclass B(A): pass\nclass C(A): pass\n" + src, ns)
        print("fine")
    except TypeError as e:
        print(e)


t("class X(A, B): pass")
t("class P(B, C): pass\nclass Q(C, B): pass\nclass R(P, Q): pass")
t("class X(A, A): pass")
t("class X(object, A): pass")
t("class X(5): pass")
t("class X('a', 'b', {}): pass")
t("class X(None): pass")
t("class X(bool): pass")
t("class X(type(None)): pass")
t("class X(type(len)): pass")
t("class X(type(lambda: 0)): pass")
t("class X(range): pass")
t("class X(slice): pass")
t("class X(type(...)): pass")
t("class X(int, str): pass")
t("class X(int, list): pass")
t("class X(list, dict): pass")
t("class X(Exception, int): pass")
t("class X(ValueError, KeyError): pass")
t("class X(A, ValueError, B): pass")
t("class X(A): pass\nX.__bases__ = ()")
t("class X(A): pass\nA.__bases__ = (X,)")
t("class X(A): pass\nX.__bases__ = A")
t("class X(A): pass\nX.__bases__ = (B,)\nprint(X.__mro__[1].__name__)")
t("class X(*[A]): pass\nprint(X.__base__.__name__)")
t("class X(A, **{'bad': 1}): pass")
