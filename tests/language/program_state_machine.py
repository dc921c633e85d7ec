# Coroutines as state machines: a line protocol parser fed in odd pieces.
def lines(target):
    next(target)
    buf = ""
    try:
        while True:
            buf += yield
            while "\n" in buf:
                line, _, buf = buf.partition("\n")
                target.send(line.rstrip("\r"))
    except StopIteration:
        return
    except GeneratorExit:
        if buf:
            print("left over", repr(buf))
        target.close()


def commands(out):
    state = "idle"
    try:
        while True:
            line = yield
            match state, line.split():
                case _, []:
                    continue
                case "idle", ["BEGIN", name]:
                    state, block = "in " + name, []
                case "idle", ["SET", key, *value] if value:
                    out.append((key, " ".join(value)))
                case "idle", ["QUIT"]:
                    return
                case str(s), ["END"] if s != "idle":
                    out.append((s[3:], block))
                    state = "idle"
                case str(s), parts if s != "idle":
                    block.append(parts)
                case _:
                    out.append(("error", line))
    finally:
        out.append(("closed", state))


def feed(data, size):
    out = []
    p = lines(commands(out))
    next(p)
    try:
        for i in range(0, len(data), size):
            p.send(data[i:i + size])
    except StopIteration:
        out.append("quit")
    p.close()
    return out


data = "SET a 1\r\nSET b two words\nBEGIN x\n p q\n r\nEND\nbogus\n\nSET c\nBEGIN y\n z\ntail"
r = feed(data, 1)
print(r)
print(all(feed(data, n) == r for n in (2, 3, 7, 100)))
print(feed("SET a 1\nQUIT\nSET b 2\n", 5))
