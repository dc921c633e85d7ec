"""doc é € 😀"""
values = (0, -1, 2**29, 2**30-1, 2**30, -2**30, -2**30-1, 2**31, -2**31, 2**32, 2**61, 2**62-1, 2**62, -2**62, -2**62-1, 2**63, 10**40, -10**40,
  0.0, -0.0, 1.0, -1.5, 0.1, 1e-10, 2.0**-31, 2.0**-32, 2.0**32, 2.0**33, 3e38, 1e39, 1e300, 1e-300, 5e-324, 2.0**-255, 2.0**-254, 2.0**256, 2.0**257, 1e999, -1e999,
  1j, -2.5j, b"", b"\0\xff\"\\?", "", "a", "text", "with \0 nul", "é€😀", "\ud800", "name_that_is_no_symbol", (), (1, (2, "x")), None, True, False, ..., "x" * 300, 'tri"graph??=')
def f(a, b=1, *c, name_of_parameter_zz=3, **e):
    try:
        return [a, name_of_parameter_zz, lambda: b]
    finally:
        pass
class Kind: attribute_qq = 1
def fails():
    raise KeyError("x")
