# os.uname: five names, by index and by attribute.
# needs: unix
import os

names = os.uname()
fields = "sysname nodename release version machine".split()
print(len(names), type(names).__name__, type(names).__module__, isinstance(names, tuple))
print([getattr(names, field) == names[i] for i, field in enumerate(fields)])
print(all(type(name) is str and name for name in names), names.sysname)
print(repr(names) == "posix.uname_result(" + ", ".join(
    f"{field}={name!r}" for field, name in zip(fields, names)) + ")")
print("%s %s %s %s %s" % names == " ".join(names))
