"""scripts/test counts what really ran. The samples are what Swift Testing 6.3 and pytest 9 print."""

import importlib.machinery
import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts/test"

PASSING = """\
◇ Test run started.
➜ Suite B skipped: "suite off"
➜ Test b1() skipped: "suite off"
◇ Test "named test" started.
➜ Test off() skipped: "why not"
✔ Test "named test" passed after 0.001 seconds.
✔ Test param(_:) with 3 test cases passed after 0.001 seconds.
━ Test known() passed after 0.001 seconds with 1 known issue.
━ Test run with 5 tests in 2 suites passed after 0.001 seconds with 1 known issue.
"""
FAILING = """\
◇ Test run started.
✘ Test param(_:) recorded an issue with 1 argument n → 2 at t.swift:7:61: Expectation failed: (n → 2) != 2
✘ Test param(_:) recorded an issue with 1 argument n → 3 at t.swift:7:78: Expectation failed: (n → 3) != 3
✘ Test case passing 1 argument n → 3 to param(_:) failed after 0.001 seconds with 1 issue.
✘ Test param(_:) with 3 test cases failed after 0.001 seconds with 2 issues.
✘ Test "named test" recorded an issue at t.swift:9:47: Expectation failed: 1 == 2
✘ Test "named test" failed after 0.001 seconds with 1 issue.
➜ Test cancelled() was cancelled after 0.001 seconds: "no reason"
✔ Test ok() passed after 0.001 seconds.
✘ Suite A failed after 0.001 seconds with 4 issues (including 1 known issue).
✘ Test run with 4 tests in 1 suite failed after 0.002 seconds with 3 issues.
"""


@pytest.fixture(scope="module")
def script():
    loader = importlib.machinery.SourceFileLoader("scripts_test", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("scripts_test", loader))
    import sys

    sys.modules["scripts_test"] = module
    loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "log, status, counts",
    [
        (PASSING, 0, "3 passed, 0 failed, 2 skipped"),
        (FAILING, 1, "1 passed, 2 failed, 1 skipped"),
        (PASSING, 1, "3 passed, 1 failed, 2 skipped"),
        ("✔ Test run with 1 test in 0 suites passed after 0.1 seconds.\n", 0, "1 passed, 0 failed"),
        ("✔ Test run with 0 tests in 0 suites passed after 0.001 seconds.\n", 0, "0 passed, 1 failed"),
        ("◇ Test a() started.\nFatal error: index out of range\n", 132, "0 passed, 1 failed"),
        ("", 0, "0 passed, 1 failed"),
    ],
)
def test_swift_testing_is_counted(script, log, status, counts):
    assert str(script.swift_outcome(log, status)) == counts


@pytest.mark.parametrize(
    "closing, status, counts",
    [
        ("=== 59 passed in 13.08s ===", 0, "59 passed, 0 failed"),
        ("=== 2 failed, 59 passed, 3 skipped, 1 error in 113.08s (0:01:53) ===", 1, "59 passed, 3 failed, 3 skipped"),
        ("=== 4 passed, 2 warnings in 1.00s ===", 0, "4 passed, 0 failed"),
        ("=== 2 errors in 1.00s ===", 2, "0 passed, 2 failed"),
        ("=== 1 xfailed, 1 xpassed in 1.00s ===", 0, "1 passed, 0 failed, 1 skipped"),
        ("=== no tests ran in 0.01s ===", 5, "0 passed, 1 failed"),
        ("=== 5 passed in 1.00s ===", 3, "5 passed, 1 failed"),
        ("Killed", 137, "0 passed, 1 failed"),
    ],
)
def test_pytest_is_counted(script, closing, status, counts):
    assert str(script.pytest_outcome(f"collected some\n{closing}\n", status)) == counts


def test_every_package_is_tested(script):
    packages = {str(path.parent.relative_to(script.ROOT)) for path in script.ROOT.glob("*/Package.swift")}
    packages |= {str(path.parent.relative_to(script.ROOT)) for path in script.ROOT.glob("*/*/Package.swift")}

    measured = {"benchmarks"}  # by `make bench`
    assert set(script.suites()) == {path for path in packages if not path.startswith(".")} - measured | {"tests"}
