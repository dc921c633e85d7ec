# Twelve nested try blocks, an exception passing all finally clauses in order.
log = []


def deep(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        deep(n - 1)
    except KeyError:
        log.append("wrong")
    finally:
        log.append(n)


try:
    deep(12)
except ValueError as e:
    print(e, log)


def static():
    out = []
    try:
        try:
            try:
                try:
                    try:
                        raise KeyError("k")
                    finally:
                        out.append(5)
                except ValueError:
                    out.append("no")
                finally:
                    out.append(4)
            except LookupError as e:
                out.append(repr(e))
                raise IndexError("i") from e
            finally:
                out.append(3)
        except KeyError:
            out.append("no")
        else:
            out.append("no")
        finally:
            out.append(2)
    except IndexError as e:
        out.append(repr(e.__cause__))
    return out


print(static())


def alternate(n):
    try:
        if n:
            alternate(n - 1)
        raise (KeyError, ValueError)[n % 2](n)
    except KeyError as e:
        if n < 3:
            return
        raise


for n in range(5):
    try:
        print(n, alternate(n))
    except Exception as e:
        print(n, repr(e))
