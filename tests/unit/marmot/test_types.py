from marmot_desktop.marmot.types import Epoch, GroupId, KeyPackageRef, NostrGroupId


def test_ids_are_bytes_and_an_epoch_is_a_number() -> None:
    assert (b"a", b"b", b"c", 1) == (GroupId(b"a"), NostrGroupId(b"b"), KeyPackageRef(b"c"), Epoch(1))
