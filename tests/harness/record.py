"""Writes the expected outputs of scripts by running CPython, the oracle."""

from .suite import difference, status_text, without_folder

ORACLE = "/usr/bin/python3"


def _write(path, data):
    old = path.read_bytes() if path.exists() else None
    if old == data:
        return
    if old is not None:
        print(difference(old, data, path.name))
    path.write_bytes(data)
    print(f"wrote {path.name} ({len(data)} bytes)")


def record(transport, scripts):
    """Runs the scripts on `transport`, CPython's; returns the number that could not be recorded."""
    refused = 0
    for script in scripts:
        if script.by_hand:
            print(f"{script.name}: written by hand ({script.by_hand}), left alone")
            continue
        outcome = transport.run(script)
        if outcome.status != script.exit:
            refused += 1
            print(f"{script.name}: CPython {status_text(outcome.status)}, the script says "
                  f"{script.exit}; not recorded\n{outcome.stderr.decode('utf-8', 'replace')}")
            continue
        _write(script.expected_stdout, outcome.stdout)
        if outcome.stderr or script.expected_stderr.exists():
            _write(script.expected_stderr, without_folder(outcome.stderr, script))
    return refused
