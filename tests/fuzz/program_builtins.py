"""Calls what is built in, methods and functions alike, with odd values; ends with the line `ok`.

    adder program_builtins.py SEED ROUNDS

A round makes the values anew and calls forty times something found by dir() on them or on modules,
or applies an operator; results become values too. Some values are hostile: each of their methods
may change the containers that are in use. Any exception is right; a crash or a hang is not. Every
call is written to standard error first, so that the last line there names what went wrong."""

import array
import builtins
import cmath
import collections
import copy
import gc
import io
import itertools
import json
import marshal
import math
import micropython
import random
import struct
import sys
import types
import typing
import weakref

CALLS = 40
MOST_VALUES = 400
MODULES = (array, builtins, cmath, collections, copy, gc, itertools, json, marshal, math,
           micropython, struct, sys, types, weakref)
# What ends or blocks this program, changes it, or replaces what it works with.
LEFT_OUT = set("""
    __breakpointhook__ __builtins__ __class__ __displayhook__ __excepthook__ __delattr__ __dict__ __globals__ __import__ __init_subclass__ __setattr__
    _exit breakpoint breakpointhook compile delattr displayhook eval excepthook exec exit globals
    heap_lock heap_unlock help input kbd_intr locals mem_info modules open opt_level print
    qstr_info quit repeat schedule set_debug setattr setrecursionlimit setswitchinterval threshold
    unraisablehook vars""".split())
# What takes long or never ends with large numbers.
HEAVY = set("""
    __ilshift__ __imul__ __lshift__ __mul__ __pow__ __rlshift__ __rmul__ __rpow__ all any bytearray
    bytes center collect comb count_to deque expandtabs extend factorial from_bytes isqrt lcm list
    ljust max min pad perm pow product range rjust set sorted sum to_bytes tuple zfill
    alloc_emergency_exception_buf""".split())
LARGE = 1_000_000
KEYWORDS = ("byteorder", "default", "encoding", "end", "errors", "initial", "key", "maxlen", "reverse",
            "sep", "signed", "start", "strict")
PLAIN = (int, float, str, bytes, bool, type(None), complex)


class Shared:
    """Containers that hostile values change while they are in use."""
    numbers = [1, 2, 3, [4]]
    table = {1: 2, "a": 3}
    group = {1, 2, "x"}
    text = bytearray(b"hello world")
    queue = collections.deque([1, 2, 3], 5)
    items = array.array("i", [1, 2, 3])


def change_text(action):
    try:
        action()
    except BufferError:
        pass


def add_some():
    if len(Shared.numbers) < 1000:
        Shared.numbers.extend(range(10))
        Shared.table.update(dict.fromkeys(range(random.randrange(100))))


CHANGES = (
    Shared.numbers.clear,
    lambda: Shared.numbers.append(1),
    add_some,
    Shared.table.clear,
    lambda: Shared.table.update({random.randrange(100): 1}),
    lambda: Shared.group.add(random.randrange(20)),
    Shared.group.clear,
    Shared.queue.clear,
    lambda: Shared.queue.append(3),
    lambda: change_text(Shared.text.clear),
    lambda: change_text(lambda: Shared.text.extend(b"abc")),
    lambda: change_text(lambda: Shared.items.append(3)),
    lambda: change_text(lambda: Shared.items.pop()),
    gc.collect,
)


def change():
    if random.random() < 0.6:
        random.choice(CHANGES)()


class Hostile:

    def __init__(self, *arguments):
        pass

    def __index__(self):
        change()
        return random.choice([0, 1, -1, 5])

    def __eq__(self, other):
        change()
        return random.random() < 0.5

    __lt__ = __eq__

    def __hash__(self):
        change()
        return 1

    def __len__(self):
        change()
        return random.choice([0, 1, 3])

    def __iter__(self):
        change()
        return iter([1, 2, 3])

    def __getitem__(self, key):
        change()
        return (1, 2, 3)[key]

    def __bool__(self):
        change()
        return random.random() < 0.5

    def __repr__(self):
        change()
        return "hostile"

    def __call__(self, *arguments, **keywords):
        change()
        return arguments[0] if arguments else 1

    def __add__(self, other):
        change()
        return self

    def __float__(self):
        change()
        return 1.5

    def __length_hint__(self):
        return random.choice([0, 10, 1 << 20, -5])


class Plain:
    attribute = 1

    def __init__(self, *arguments, **keywords):
        self.arguments = arguments

    def method(self):
        return 1


class OwnList(list):
    pass


class OwnDict(dict):

    def __missing__(self, key):
        change()
        return key


class OwnStr(str):
    pass


class OwnInt(int):
    pass


class OwnTuple(tuple):
    pass


class OwnBytes(bytearray):
    pass


def function(a, b=2, *c, d=4, **e):
    return a


def generator(count=3):
    for i in range(count):
        yield i


async def coroutine():
    return 1


async def async_generator():
    yield 1


referenced = Plain()
NUMBERS = (0, 1, -1, 2, 7, 255, 256, -128, 65536, 2**31 - 1, 2**31, -2**31, 2**63 - 1, 2**63, -2**63, 2**64,
           10**30, -10**40, True, False, 0.0, -0.0, 1.5, 1e300, 5e-324, math.inf, -math.inf, math.nan, 1j,
           complex(math.inf, math.nan))
TEXTS = ("", "a", "abc", "\xe9", "\U0001F600x", "a b c", "%s %d", "{} {0!r:>{1}}", "\0", "\ud800", "x" * 300,
         "utf-8", "ascii", "i", "latin-1", "strict", "replace", "rb", "__class__", "attribute", "__init__",
         "__dict__", b"", b"a", b"abc\xff\0", b"x" * 100)
OTHERS = (None, ..., NotImplemented, (), (1, ), (1, 2, 3), ("a", b"b", 3), frozenset([1, "a"]), range(0),
          range(10), range(-5, 2**70, 2**69), slice(None), slice(1, 5, 2), slice(-1, None, -1),
          slice(2**70, None, -2**70), slice(0, 0, 0), Plain, Hostile, int, str, list, dict, type, object,
          ValueError, function, Plain.method, len, "a".join, function.__code__, sys, list[int], int | str,
          super(Plain, Plain()), typing.Any, struct.Struct("<I"), int.real, Plain.__dict__)
SHARED = (Shared.numbers, Shared.table, Shared.group, Shared.text, Shared.queue, Shared.items)


def values():
    """All kinds of values, made anew where they can be changed or used up."""
    return [
        *NUMBERS, *TEXTS, *OTHERS, *SHARED,
        Hostile(), Hostile(), Plain(), object(), Plain().method, [].append,
        bytearray(b"abc"), bytearray(), memoryview(b"abcdef"), memoryview(Shared.text),
        memoryview(Shared.items), memoryview(bytearray(16)).cast("I"),
        memoryview(bytearray(24)).cast("H", [3, 4]),
        [], [1, 2, 3], [[1], [2]], ["a", "b"], {}, {1: 2}, {"a": 1, "b": 2}, set(), {1, 2, 3},
        OwnList([1, 2]), OwnDict(a=1), OwnStr("abc"), OwnInt(5), OwnTuple((1, 2)), OwnBytes(b"xyz"),
        Exception("x"), OSError(2, "x"), ExceptionGroup("g", [ValueError(1), TypeError(2)]),
        generator(), coroutine(), async_generator(),
        lambda *given: given[0] if given else None, lambda a, b: a,
        iter([1, 2]), iter((1, 2)), iter("ab"), iter(range(5)), iter([1, 2, 3].pop, 1),
        *map(iter, SHARED), enumerate("ab"), zip("ab", Shared.numbers), map(str, [1, 2]),
        filter(None, [0, 1]), reversed([1, 2]), reversed(Shared.numbers), reversed(Shared.table),
        Shared.table.keys(), Shared.table.items(), Shared.table.values(),
        collections.OrderedDict(a=1), collections.deque([1, 2]), collections.defaultdict(list),
        collections.Counter("aab"), collections.namedtuple("Pair", "a b")(1, 2),
        collections.ChainMap({1: 2}), collections.UserDict(a=1),
        array.array("d", [1.0]), array.array("b"), array.array("Q", [1]),
        itertools.islice(itertools.count(), 5), itertools.tee(Shared.numbers)[0],
        itertools.groupby([1, 1, 2]), itertools.chain(Shared.numbers, "ab"),
        itertools.zip_longest(Shared.numbers, "ab"), itertools.accumulate(Shared.numbers),
        itertools.combinations("abc", 2), itertools.permutations("abc"), itertools.batched("abcde", 2),
        types.SimpleNamespace(a=1), types.MappingProxyType(Shared.table),
        weakref.ref(referenced), weakref.proxy(referenced), weakref.WeakValueDictionary(),
        property(function), classmethod(function), staticmethod(function),
        io.StringIO("a\nb"), io.BytesIO(b"abc"), io.TextIOWrapper(io.BytesIO(b"a\nb")),
        t"{1}x",
    ]


def assign(a, b):
    a[b] = b


def delete(a, b):
    del a[b]


def assign_slice(a, b):
    a[1:2] = b


def unpack(a, b):
    first, *rest = a
    return rest


def merge(a, b):
    a |= b
    return a


def match(a, b):
    match a:
        case [_, *rest]:
            return rest
        case {"a": _, **rest}:
            return rest
        case str(text):
            return text
        case Plain(arguments=found):
            return found


def multiply(a, b):
    return 0 if is_large(a) or is_large(b) else a * b


OPERATORS = (multiply, assign, delete, assign_slice, unpack, merge, match, lambda a, b: a + b,
             lambda a, b: a - b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b,
             lambda a, b: a == b, lambda a, b: a < b, lambda a, b: a in b, lambda a, b: a[b],
             lambda a, b: a | b, lambda a, b: a & b, lambda a, b: a ^ b, lambda a, b: a @ b,
             lambda a, b: isinstance(a, b), lambda a, b: f"{a!s:{b}}", lambda a, b: divmod(a, b),
             lambda a, b: [*a, *b], lambda a, b: {**a, **b}, lambda a, b: function(*a, **b),
             lambda a, b: getattr(a, b), lambda a, b: -a, lambda a, b: ~b, lambda a, b: str(a))


def is_large(value):
    return isinstance(value, int) and abs(value) > LARGE


def shown(value):
    """A word for a value that does not ask the value."""
    kind = type(value)
    return repr(value)[:40] if kind in PLAIN else f"<{kind.__name__}>"


def log(*words):
    print(*words, file=sys.stderr)


def operate(known):
    number = random.randrange(len(OPERATORS))
    a, b = random.choice(known), random.choice(known)
    log("operator", number, shown(a), shown(b))
    return OPERATORS[number](a, b)


def call(known):
    owner = random.choice(MODULES if random.random() < 0.25 else known)
    name = random.choice(dir(owner))
    if name in LEFT_OUT:
        return None
    arguments = [random.choice(known) for _ in range(random.choice([0, 1, 1, 1, 2, 2, 3, 4]))]
    keywords = {random.choice(KEYWORDS): random.choice(known)} if random.random() < 0.1 else {}
    log(shown(owner), name, *map(shown, arguments), *keywords)
    if name in HEAVY and any(map(is_large, [owner, *arguments, *keywords.values()])):
        return None
    return getattr(owner, name)(*arguments, **keywords)


def play(known):
    """One call, and something done with its result."""
    result = operate(known) if random.random() < 0.3 else call(known)
    if isinstance(result, (itertools.count, itertools.cycle, itertools.repeat)):
        return
    if random.random() < 0.2 and len(known) < MOST_VALUES:
        known.append(result)
    if random.random() < 0.05:
        repr(result)
    if random.random() < 0.03 and hasattr(result, "__next__"):
        next(result)
        next(result)


def main(seed, rounds):
    random.seed(seed)
    for _ in range(rounds):
        known = values()
        for _ in range(CALLS):
            try:
                play(known)
            except BaseException as error:
                if random.random() < 0.05:
                    try:
                        repr(error)
                    except Exception:
                        pass
    print("ok")


main(int(sys.argv[1]), int(sys.argv[2]))
