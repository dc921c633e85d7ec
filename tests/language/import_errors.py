# Modules that are missing, failing or no packages.
# needs: files
import sys


def t(src):
    try:
        exec(src, {})
    except Exception as e:
        print(type(e).__name__, str(e).split(" (")[0], "|", getattr(e, "name", None))


t("import no_such_module")
t("import no_such_module.sub")
t("from no_such_module import x")
t("import _import_pkg.no_such")
t("from _import_pkg import no_such")
t("from _import_pkg.no_such import x")
t("import _import_pkg.plain.sub")
t("import sys.sub")
t("from sys import no_such_name")
t("from _import_pkg.plain import no_such, value")
for i in range(2):
    t("import _import_pkg.fails")
    print("_import_pkg.fails" in sys.modules, hasattr(sys.modules["_import_pkg"], "fails"))
t("from _import_pkg.fails import half")
sys.modules["blocked"] = None
t("import blocked")
t("from blocked import x")
t("import _import_pkg.syntax")
t("__import__('')")
t("__import__(5)")
t("from _import_pkg import plain as a, no_such_either")
