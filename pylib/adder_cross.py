"""The cross compiler: `adder -m adder_cross [options] FILE.py ...` writes FILE.mpy, which import finds.

The options are those of the reference's compiler as far as they mean something here: code is the
same for every processor.
"""
import sys
from _imp import precompiled
from micropython import opt_level

USAGE = """\
usage: adder -m adder_cross [options] [--] FILE ...

-o OUT           write OUT instead of FILE.mpy; only for one FILE
-s SRCNAME       the name of the source in tracebacks, instead of FILE
-O, -ON          optimise: 1 and up drop assertions, 2 doc strings, 3 line numbers
-X compile-only  write nothing
--version, -h    the version; this text
"""
IGNORED = ("-march=", "-march-flags=", "-msmall-int-bits=")


class Options:
    def __init__(self):
        self.files = []
        self.out = self.source_name = None
        self.level = 0
        self.write = True


def fail(message):
    sys.stderr.write(f"adder_cross: {message}\n")
    sys.exit(1)


def parse(arguments):
    options = Options()
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            options.files += rest
        elif argument in ("-o", "-s", "-X"):
            value = next(rest, None)
            if value is None:
                fail(f"{argument} needs a value")
            if argument == "-o":
                options.out = value
            elif argument == "-s":
                options.source_name = value
            else:
                options.write &= value != "compile-only"
        elif argument.startswith("-O"):
            level = argument[2:]
            options.level = int(level) if level.isdigit() else len(argument) - 1
        elif argument == "-h":
            print(USAGE, end="")
            sys.exit()
        elif argument == "--version":
            print("adder_cross,", sys.version)
            sys.exit()
        elif argument.startswith("-"):
            if not argument.startswith(IGNORED):
                fail(f"unknown option {argument}")
        else:
            options.files.append(argument)
    return options


def compile_file(path, options):
    with open(path, "rb") as file:
        text = file.read()
    data = precompiled(compile(text, options.source_name or path, "exec"))
    if not options.write:
        return
    out = options.out or path.removesuffix(".py") + ".mpy"
    with open(out, "wb") as file:
        file.write(data)


def main(arguments):
    options = parse(arguments)
    if not options.files or options.out and len(options.files) > 1:
        fail("give one FILE" if options.files else "no FILE")
    opt_level(options.level)
    for path in options.files:
        try:
            compile_file(path, options)
        except (OSError, SyntaxError, UnicodeError) as error:
            fail(f"{path}: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
