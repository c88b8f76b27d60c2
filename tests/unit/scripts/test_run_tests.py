"""The counts at the end of `make test` are the counts of the runners."""

from pathlib import Path

from scripts.run_tests import Counts, read_cargo, read_junit


def test_the_counts_of_pytest_come_from_its_report(tmp_path: Path) -> None:
    report = tmp_path / "pytest.xml"
    report.write_text('<testsuites><testsuite tests="10" failures="2" errors="1" skipped="3"/></testsuites>')
    assert read_junit(report) == Counts(passed=4, failed=3, skipped=3)


def test_a_run_that_left_no_report_has_failed(tmp_path: Path) -> None:
    assert read_junit(tmp_path / "none.xml") == Counts(failed=1)


def test_the_counts_of_cargo_are_added_up() -> None:
    output = (
        "running 2 tests\n"
        "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n"
        "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n"
    )
    assert read_cargo(output) == Counts(passed=5, failed=1, skipped=1)


def test_counts_print_as_a_closing_line() -> None:
    assert str(Counts(1, 0, 2) + Counts(3, 0, 0)) == "4 passed, 0 failed, 2 skipped"
