"""A two-way byte stream with a buffer, time limits and waiting for a pattern."""

import time


class StreamError(Exception):
    """What was waited for has not come, or the other side is gone."""


class ByteStream:
    """Base of the streams to boards and programs. A subclass defines `receive` and `write`."""

    def __init__(self):
        self.received = bytearray()

    def receive(self, timeout):
        """Returns bytes as soon as there are any, and none after `timeout` seconds. Raises
        StreamError when the other side is gone."""
        raise NotImplementedError

    def write(self, data, timeout=30):
        """Sends all of `data`."""
        raise NotImplementedError

    def _fill(self, end):
        """Adds bytes to those received; raises when none come before the time `end`."""
        data = self.receive(max(end - time.monotonic(), 0))
        if not data:
            raise StreamError(f"waited in vain after {bytes(self.received[-2000:])!r}")
        self.received += data

    def _take(self, count):
        data = bytes(self.received[:count])
        del self.received[:count]
        return data

    def read(self, timeout):
        """Bytes, as soon as there are any; none after `timeout` seconds."""
        return self._take(len(self.received)) if self.received else self.receive(timeout)

    def unread(self, data):
        """Puts bytes back, to be read next."""
        self.received[:0] = data

    def read_exactly(self, count, timeout=10):
        end = time.monotonic() + timeout
        while len(self.received) < count:
            self._fill(end)
        return self._take(count)

    def read_until(self, ending, timeout=10):
        """Bytes up to and with `ending`."""
        end = time.monotonic() + timeout
        searched = 0
        while (found := self.received.find(ending, searched)) < 0:
            searched = max(len(self.received) - len(ending) + 1, 0)
            self._fill(end)
        return self.read_exactly(found + len(ending))

    def read_quiet(self, quiet):
        """Bytes until there have been none for `quiet` seconds."""
        data = b""
        while piece := self.read(quiet):
            data += piece
        return data
