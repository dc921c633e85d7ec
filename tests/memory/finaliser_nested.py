# A finaliser runs to its end before the next one begins, also when it collects.
import gc

running = 0


class Part:

    def __init__(self, whole):
        self.whole = whole
        self.open = True

    def close(self):
        global running
        running += 1
        most.append(running)
        if self.open:
            [bytearray(100) for i in range(20)]
            gc.collect()
            if not self.open:
                print("closed in between")
            self.open = False
        running -= 1

    def __del__(self):
        self.close()


class Whole(Part):

    def __init__(self):
        self.open = True
        self.part = Part(self)


def clean(n):
    return clean(n - 1) if n else [0] * 10


most = []
for i in range(10):
    Whole()
clean(20)
for i in range(3):
    gc.collect()
    [0 for i in range(10)]
print(max(most), len(most) > 10)
