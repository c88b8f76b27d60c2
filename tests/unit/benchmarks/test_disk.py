"""The folder is on the program's own disk and gone afterwards; the bound is measured commit by commit."""

from benchmarks.disk import bare_commits, work_folder


def test_the_folder_is_gone_afterwards_and_every_commit_is_timed() -> None:
    with work_folder() as folder:
        times = bare_commits(folder, 5)
        assert folder.is_dir()
    assert not folder.exists()
    assert 5 == len(times)
    assert all(each > 0 for each in times)
