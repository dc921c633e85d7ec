# Groups with causes and notes.
# exit: 1
def part(n):
    try:
        try:
            [][n]
        except IndexError as e:
            raise LookupError("part %d" % n) from e
    except LookupError as e:
        e.add_note("note of part %d" % n)
        return e


try:
    {}["missing"]
except KeyError:
    group = ExceptionGroup("several", [part(1), part(2)])
    group.add_note("note of the group")
    raise group
