"""A figure is judged by its limit, in the direction that is good for it."""

from pathlib import Path

import pytest

from benchmarks.__main__ import find, row
from benchmarks.figure import Figure, cpu_seconds, wall_seconds


@pytest.mark.parametrize(
    ("better", "value", "missed"),
    [("higher", 99, True), ("higher", 100, False), ("lower", 101, True), ("lower", 100, False)],
)
def test_a_limit_is_missed_on_the_bad_side_only(better: str, value: float, missed: bool) -> None:
    figure = Figure("decrypt", value, "1/s", "higher" if better == "higher" else "lower", limit=100)
    assert figure.missed is missed
    assert ("MISSED" in row(figure)) is missed


def test_the_ratio_is_ours_by_the_other() -> None:
    figure = Figure("decrypt", 90, "1/s", "higher", beside=100, beside_name="bound")
    assert figure.ratio == pytest.approx(0.9)
    assert "bound: 100 (0.90x)" in row(figure)


def test_benchmarks_are_chosen_by_a_word_of_their_name(tmp_path: Path) -> None:
    for name in ("bench_mls.py", "bench_relay.py", "figure.py"):
        (tmp_path / name).write_text("")
    assert [path.stem for path in find([], [tmp_path])] == ["bench_mls", "bench_relay"]
    assert [path.stem for path in find(["relay"], [tmp_path])] == ["bench_relay"]


def test_the_median_of_the_runs_is_taken() -> None:
    calls: list[int] = []
    assert cpu_seconds(lambda: calls.append(1), runs=3) >= 0
    assert wall_seconds(lambda: calls.append(1), runs=2) >= 0
    assert len(calls) == 5
