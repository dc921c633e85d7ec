print("init", __name__, __package__)
value = "package value"
listed = ["plain"]
