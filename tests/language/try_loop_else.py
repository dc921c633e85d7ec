# try inside loops with else, and loops inside try with else.
def find(items, want):
    for i, x in enumerate(items):
        try:
            if x / want == 1:
                break
        except ZeroDivisionError:
            print("zero", end=" ")
            continue
        except TypeError:
            print("type", end=" ")
        else:
            print("tried", end=" ")
        finally:
            print("f", end=" ")
    else:
        return "not found"
    return i


print(find([1, "x", 3], 3))
print(find([1, 2], 0))
print(find([], 1))


def retry(fail):
    n = 0
    while n < 5:
        n += 1
        try:
            if n <= fail:
                raise OSError(n)
        except OSError as e:
            last = e
        else:
            break
    else:
        return "gave up", last.args
    return "ok", n


print(retry(2), retry(9))


def both():
    try:
        for i in range(3):
            pass
        else:
            raise KeyError("from loop else")
    except KeyError as e:
        return e.args, i
    else:
        return "never"


print(both())
