# __del__ runs once per object, at the latest on collection; errors in it are not raised.
import gc

log = []


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        log.append(self.n)


def make(n):
    for i in range(n):
        D(i)


def churn():
    return [[i] * 3 for i in range(50)]


make(40)
churn()
gc.collect()
print(len(log) > 25, len(set(log)) == len(log))


class Resurrect:
    saved = []
    count = 0

    def __del__(self):
        Resurrect.count += 1
        Resurrect.saved.append(self)


def some():
    for _ in range(20):
        Resurrect()


some()
churn()
gc.collect()
n = Resurrect.count
print(n > 10, len(Resurrect.saved) == n, type(Resurrect.saved[0]).__name__)
Resurrect.saved.clear()
churn()
gc.collect()
print(Resurrect.count - n < 10)


class Sub(D):
    def __del__(self):
        log.append("sub")
        super().__del__()
        log.append("end")


log.clear()


def subs():
    for i in range(20):
        Sub(i)


subs()
churn()
gc.collect()
# An object of before may die as late as now.
print(log.count("sub") > 10, log.count("sub") == log.count("end"),
      all(log[i + 2] == "end" for i in range(len(log)) if log[i] == "sub"))
d = D("explicit")
d.__del__()
print(log[-1])
