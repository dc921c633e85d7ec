# by-hand: CPython awaits only generators made with types.coroutine; programs for MicroPython await
# those of any function
def steps(value):
    sent = yield value
    print("sent", sent)
    return value * 2


class Manager:
    async def __aenter__(self):
        return await steps(1)

    async def __aexit__(self, *details):
        await steps(2)


async def main():
    print("awaited", await steps(10) + 1)
    async with Manager() as value:
        print("entered", value)
    return "done"


coroutine = main()
sent = None
while True:
    try:
        print("yielded", coroutine.send(sent))
        sent = "message"
    except StopIteration as stop:
        print(stop.value)
        break
