# Accounts with exceptions, properties, a context manager for transactions and a log.
class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.missing = need - have


class Account:
    registry = {}

    def __init_subclass__(cls, *, fee=0):
        cls.fee = fee

    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        self.registry.setdefault(type(self).__name__, []).append(owner)

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value + self._balance, self._balance)
        self._balance = value

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"

    def __lt__(self, other):
        return self.balance < other.balance


class Plain(Account):
    pass


class Gold(Account, fee=2):
    pass


class transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [a.balance for a in self.accounts]
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            return
        for a, b in zip(self.accounts, self.saved):
            a.balance = b
        print("rolled back:", value)
        return issubclass(kind, InsufficientFunds)


def transfer(src, dst, amount):
    if amount <= 0:
        raise BankError("bad amount") from ValueError(amount)
    with transaction(src, dst):
        dst.balance += amount
        src.balance -= amount + src.fee
        return "done"
    return "failed"


a, b = Plain("ann", 100), Gold("bob", 50)
print(transfer(a, b, 30), a, b)
print(transfer(b, a, 79), a, b)
print(transfer(b, a, 78), a, b)
try:
    transfer(a, b, -5)
except BankError as e:
    print(e, repr(e.__cause__))
try:
    a.balance -= 1000
except InsufficientFunds as e:
    print(e, e.missing)
print(sorted([a, b]), max(a, b), Account.registry, Plain.fee, Gold.fee)
