# Markers under the part of the line that failed.
# exit: 1
class C:
    def method(self, d):
        return [d["a"], d["b"]["c"], d["x"]["y"]["z"]]


d = {"a": 1, "b": {"c": 2}, "x": {"y": None}}


def call(a, b):
    result = a + C().method(d)[b] + 1
    return result


total = 1; value = call(1, 2) * 3
