# from __future__ imports: accepted features and places.
"""doc"""
from __future__ import annotations
from __future__ import (division, print_function,)
from __future__ import unicode_literals as ul, generators; from __future__ import nested_scopes
import __future__

print(annotations is __future__.annotations, division.mandatory[:2], ul.optional[:2], type(generators).__name__)
print(__future__.all_feature_names)
for src in ("'doc'\nfrom __future__ import division\nx = 1", "# c\n\n'doc'; from __future__ import division", "from __future__ import absolute_import, with_statement",
            "from __future__ import generator_stop", "import x\nfrom __future__ import division", "pass\nfrom __future__ import division",
            "'a'; 'b'; from __future__ import division", "from __future__ import nope", "from __future__ import barry_as_FLUFL as f\n1 < 2",
            "if 1:\n from __future__ import division", "from __future__ import division\n'doc'\nfrom __future__ import division",
            "(1)\nfrom __future__ import division", "from .__future__ import annotations"):
    try:
        compile(src, "t", "exec", dont_inherit=True)
        print("compiled")
    except SyntaxError as e:
        print(e.msg, e.lineno)


def f(x: undefined) -> also.undefined:
    pass


print(f.__annotations__)
ns = {}
exec("def g(x: 1 + 1): pass", ns)
print(ns["g"].__annotations__)
exec(compile("def g(x: 1 + 1): pass", "t", "exec", dont_inherit=True), ns)
print(ns["g"].__annotations__)
