import pytest
from msgspec.structs import fields

from marmot_desktop.marmot.engine import (
    Application,
    CommitFacts,
    GroupContext,
    NewCommit,
    NewKeyPackage,
    SavedChanges,
    SavedGroup,
    StagedCommit,
)
from marmot_desktop.marmot.types import Epoch, GroupId, KeyPackageRef
from tests.unit.marmot.builders import ALICE, NOW

CANARY = b"canary"
SECRETIVE = [
    Application(0, ALICE, Epoch(1), CANARY),
    NewKeyPackage(b"", KeyPackageRef(b"r"), CANARY, NOW),
    NewCommit(CANARY, CANARY),
    SavedGroup(GroupId(CANARY), CANARY, CANARY, ((1, CANARY),), CANARY),
    SavedChanges(GroupId(CANARY), Epoch(1), CANARY, CANARY, ((1, CANARY),), 0, CANARY, True),
    GroupContext(GroupId(CANARY), Epoch(1), 1, ((1, CANARY),)),
]


@pytest.mark.parametrize("value", SECRETIVE, ids=lambda value: type(value).__name__)
def test_no_secret_and_no_mls_group_id_is_printed(value: object) -> None:
    assert "canary" not in repr(value)


def test_a_staged_commit_is_its_facts_and_the_engines_own_object() -> None:
    added = {field.name for field in fields(StagedCommit)} - {field.name for field in fields(CommitFacts)}
    assert {"handle"} == added
