# A small operating system: tasks of several classes pass packets under a scheduler.
WORK, DEVICE = 0, 1


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, number, priority, queue):
        self.system = system
        self.number = number
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = queue is None
        system.add(self)

    def is_blocked(self):
        return self.held or (self.waiting and self.queue is None)

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        return packet

    def receive(self, packet, sender):
        self.queue = packet.append_to(self.queue)
        self.waiting = False
        return self if self.priority > sender.priority else sender

    def step(self):
        packet = self.take()
        if packet is None and self.waits_for_packets:
            self.waiting = True
            return self.system.first
        return self.work(packet)


class Idler(Task):
    waits_for_packets = False

    def __init__(self, system, number, count):
        Task.__init__(self, system, number, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            self.held = True
            return self.system.first
        if self.control & 1:
            self.control = (self.control >> 1) ^ 0xD008
            return self.system.release(5)
        self.control >>= 1
        return self.system.release(4)


class Worker(Task):
    waits_for_packets = True

    def __init__(self, system, number, priority, queue):
        Task.__init__(self, system, number, priority, queue)
        self.destination = 2
        self.count = 0

    def work(self, packet):
        self.destination = 5 - self.destination
        packet.owner = self.destination
        packet.datum = 0
        for i in range(4):
            self.count = self.count % 26 + 1
            packet.data[i] = 64 + self.count
        return self.system.send(packet, self)


class Handler(Task):
    waits_for_packets = False

    def __init__(self, system, number, priority, queue):
        Task.__init__(self, system, number, priority, queue)
        self.work_in = None
        self.device_in = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        if self.work_in is not None:
            job = self.work_in
            if job.datum >= 4:
                self.work_in = job.link
                job.owner = 1
                return self.system.send(job, self)
            if self.device_in is not None:
                packet = self.device_in
                self.device_in = packet.link
                packet.datum = job.data[job.datum]
                packet.owner = self.number + 2
                job.datum += 1
                return self.system.send(packet, self)
        self.waiting = True
        return self.system.first


class Device(Task):
    waits_for_packets = False

    def __init__(self, system, number, priority):
        Task.__init__(self, system, number, priority, None)
        self.pending = None
        self.handled = 0

    def work(self, packet):
        if packet is None:
            packet = self.pending
            if packet is None:
                self.waiting = True
                return self.system.first
            self.pending = None
            packet.owner = self.number - 2
            return self.system.send(packet, self)
        self.pending = packet
        self.handled += packet.datum
        self.held = True
        return self.system.first


class System:
    def __init__(self):
        self.tasks = [None] * 6
        self.order = []
        self.first = None
        self.sent = 0

    def add(self, task):
        self.tasks[task.number] = task
        self.order.append(task)
        self.order.sort(key=lambda each: -each.priority)
        self.first = self.order[0]

    def send(self, packet, sender):
        self.sent += 1
        receiver = self.tasks[packet.owner]
        packet.owner = sender.number
        return receiver.receive(packet, sender)

    def release(self, number):
        task = self.tasks[number]
        task.held = False
        return task

    def run(self):
        steps = 0
        at = 0
        while at < len(self.order):
            task = self.order[at]
            if task.is_blocked():
                at += 1
                continue
            steps += 1
            next_task = task.step()
            at = 0 if next_task is self.first else self.order.index(next_task)
            if self.order[at].is_blocked():
                at = 0
        return steps


def packets(owner, kind, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


def main():
    total = 0
    for _ in range(24):
        system = System()
        Idler(system, 0, 4000)
        Worker(system, 1, 1000, packets(0, WORK, 2))
        Handler(system, 2, 2000, packets(4, DEVICE, 3))
        Handler(system, 3, 3000, packets(5, DEVICE, 3))
        first, second = Device(system, 4, 4000), Device(system, 5, 5000)
        total += system.run() * 7 + system.sent + first.handled + second.handled
    return total


print(main())
