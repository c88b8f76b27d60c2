"""The benchmark of joining follows the services as they change."""

from pathlib import Path

from benchmarks.bench_join import join_many


async def test_an_invite_is_received_and_accepted_through_the_services(tmp_path: Path) -> None:
    took, alone = await join_many(tmp_path, 3, 1)
    assert took > 0
    assert alone > 0
