# _thread: start, locks, thread numbers, exceptions.
# needs: threads
import _thread
import time

lock = _thread.allocate_lock()
done = []
ids = []


def work(n, scale=1):
    for i in range(100):
        with lock:
            done.append(n * scale)
    ids.append(_thread.get_ident())


for i in range(4):
    _thread.start_new_thread(work, (i, ), {"scale": 10} if i == 3 else {})
for i in range(500):
    if len(ids) == 4:
        break
    time.sleep(0.01)
print(len(done), sorted(set(done)), len(ids),
      _thread.get_ident() not in ids, isinstance(_thread.get_ident(), int))
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(True, 0.02), lock.release(),
      lock.locked(), lock.acquire(blocking=False), lock.release(),
      type(lock).__name__)
for f in (lambda: lock.release(), lambda: _thread.start_new_thread(5, ()),
          lambda: _thread.start_new_thread(work, 5), lambda: _thread.start_new_thread(work),
          lambda: _thread.start_new_thread(work, (), 5), lambda: lock.acquire(False, 1),
          lambda: lock.acquire(True, -5)):
    try:
        print(f())
    except (RuntimeError, TypeError, ValueError) as e:
        print(type(e).__name__)
gate = _thread.allocate_lock()
gate.acquire()
order = []


def waiter():
    gate.acquire()
    order.append("waiter")
    gate.release()
    order.append("end")


_thread.start_new_thread(waiter, ())
time.sleep(0.02)
order.append("main")
gate.release()
for i in range(500):
    if "end" in order:
        break
    time.sleep(0.01)
print(order)


def leave():
    try:
        _thread.exit()
    finally:
        order.append("left")


_thread.start_new_thread(leave, ())
for i in range(500):
    if "left" in order:
        break
    time.sleep(0.01)
print(order[-1], _thread.LockType is type(lock), issubclass(_thread.error, Exception))
