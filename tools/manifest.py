"""What a manifest names: the Python modules that become part of a program.

A manifest is Python in which these words exist, which are the reference's. Paths are relative to
the manifest; $(ADDER_DIR), $(MPY_DIR), $(PORT_DIR) and $(BOARD_DIR) stand for folders.

    freeze(path, script=None, opt=None)    the modules below a folder, or those named by script
    module(file, base_path=".", opt=None)  one file
    package(folder, files=None, base_path=".", opt=None)   a package
    require(name, opt=None, ...)           a module or package of pylib
    include(manifest)                      what another manifest names
    metadata(...)                          is accepted and not used
"""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYLIB = ROOT / "pylib"


class ManifestError(Exception):
    """A manifest names what does not exist, or says what has no meaning."""


@dataclass
class Module:
    name: str  # dotted
    path: Path
    package: bool
    level: int  # of optimisation, as -O


class Manifest:
    """The modules named so far, by their names."""

    def __init__(self, variables=None):
        self.modules = {}
        self.variables = {"ADDER_DIR": ROOT, "MPY_DIR": ROOT, **(variables or {})}
        self.folder = ROOT  # of the manifest being read
        self.level = 0

    def read(self, path):
        path = Path(path).resolve()
        if path.is_dir():
            path /= "manifest.py"
        if not path.is_file():
            raise ManifestError(f"no manifest {path}")
        before, self.folder = self.folder, path.parent
        words = ("freeze", "module", "package", "require", "include", "metadata")
        names = {word: getattr(self, word) for word in words}
        names |= {"freeze_as_mpy": self.freeze, "options": Options(), "__file__": str(path)}
        exec(compile(path.read_text(), str(path), "exec"), names)
        self.folder = before

    def resolve(self, path):
        for name, folder in self.variables.items():
            path = str(path).replace(f"$({name})", str(folder))
        return (self.folder / path).resolve()

    def add(self, base, file, opt):
        """Adds a file, whose module is named by its place below `base`."""
        path = base / file
        if not path.is_file():
            raise ManifestError(f"no file {path}")
        parts = list(Path(file).with_suffix("").parts)
        package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if package else parts)
        self.modules[name] = Module(name, path, package, self.level if opt is None else opt)

    def add_folder(self, base, folder, opt):
        files = sorted((base / folder).rglob("*.py"))
        if not files:
            raise ManifestError(f"no modules in {base / folder}")
        for path in files:
            if "__pycache__" not in path.parts:
                self.add(base, path.relative_to(base), opt)

    # The words.

    def freeze(self, path, script=None, opt=None):
        base = self.resolve(path)
        if script is None:
            self.add_folder(base, ".", opt)
        for file in [script] if isinstance(script, str) else script or ():
            if file.endswith(".py"):
                self.add(base, file, opt)
            else:
                self.add_folder(base, file, opt)

    def module(self, module_path, base_path=".", opt=None):
        self.add(self.resolve(base_path), module_path, opt)

    def package(self, package_path, files=None, base_path=".", opt=None):
        base = self.resolve(base_path)
        if files is None:
            self.add_folder(base, package_path, opt)
        for file in files or ():
            self.add(base, Path(package_path) / file, opt)

    def require(self, name, version=None, unix_ffi=False, pypi=None, library=None, opt=None):
        file = name.replace(".", "/")
        if (PYLIB / file).is_dir():
            self.add_folder(PYLIB, file, opt)
        else:
            self.add(PYLIB, file + ".py", opt)

    def include(self, manifest_path, **options):
        path = self.resolve(manifest_path)
        if path.exists() or path.suffix == ".py":
            self.read(path)
        else:
            raise ManifestError(f"no manifest {path}")

    def metadata(self, **facts):
        """Facts about a package; nothing depends on them."""


class Options:
    """Options given by include() are all at their defaults."""

    def __getattr__(self, name):
        return None

    def defaults(self, **values):
        self.__dict__.update(values)
