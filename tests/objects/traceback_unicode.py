# Wide characters and tabs before the marked part.
# exit: 1
# needs: unicode
def f(x):
	if x:
		return "é€" + x["ключ"] + 1


f({"ключ": 5})
