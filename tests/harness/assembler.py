"""What tests of tools for assembler text share: small programs, and what a tool makes of them."""

import subprocess
import sys
import tempfile
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "tools"
SKIPPED = ("\t.section", "\t.align", "\t.type", "\t.size", "\t.global", "\t.thumb_", "\t.syntax", "\t.code")


def function(name, *body):
    """A function as the compiler writes it."""
    return [f'\t.section\t.text.{name},"ax",%progbits', "\t.align\t1", f"\t.type\t{name}, %function", f"{name}:",
            *(line if line.endswith(":") else "\t" + line for line in body), f"\t.size\t{name}, .-{name}"]


def converted(tool, *functions, quick=None):
    """What a tool makes of a program: labels, instructions and data. `quick` has names of functions that run often,
    for tools that ask for them."""
    with tempfile.TemporaryDirectory() as folder:
        program, out, names = (Path(folder, name) for name in ("program.s", "out.s", "quick.txt"))
        program.write_text("\n".join(line for lines in functions for line in lines) + "\n", encoding="utf-8")
        options = []
        if quick is not None:
            names.write_text("# comment\n" + "\n".join(quick) + "\n", encoding="utf-8")
            options = ["--quick", names]
        subprocess.run([sys.executable, TOOLS / tool, "--out", out, *options, program], check=True)
        lines = out.read_text(encoding="utf-8").splitlines()
    return [line.partition("@")[0].strip() for line in lines if line and not line.startswith(SKIPPED)]
