print("failing module runs")
half = 1
raise ValueError("inside the module")
