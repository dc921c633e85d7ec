from _import_pkg import half_made

for name in ("absent", "later"):
    try:
        getattr(half_made, name)
    except AttributeError as error:
        print(error)
later = 1
