# Code without source: exec of a string; lambda.
# exit: 1
code = compile("def g(x):\n    return x.nope\n", "<made up>", "exec")
exec(code)
h = lambda v: g(v)
print("start")
exec("h([1])")
