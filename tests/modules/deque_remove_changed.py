# deque.remove, index and count whose comparisons change the deque.
import collections


class Clearing:

    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        queue.clear()
        return self.answer


for answer in True, False:
    for method in "remove", "index", "count", "__contains__":
        queue = collections.deque([Clearing(answer), Clearing(answer)])
        try:
            print(method, getattr(queue, method)(4))
        except (IndexError, RuntimeError) as error:
            print(method, type(error).__name__, error)
