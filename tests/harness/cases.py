"""The end of a test program that is made of unittest cases."""

import sys
import unittest


def run_cases(*classes):
    """Runs the tests of these classes; ends the program with the line `N passed, N failed`."""
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(
        unittest.TestSuite(load(cls) for cls in classes))
    failed = len({getattr(case, "test_case", case) for case, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
