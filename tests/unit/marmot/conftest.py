"""Groups that many tests begin with."""

import pytest

from marmot_desktop.marmot.engine import MlsGroup
from tests.unit.marmot.builders import BOB, CAROL
from tests.unit.marmot.real_groups import create, invite


@pytest.fixture
def pair() -> tuple[MlsGroup, MlsGroup]:
    """A group of Alice, its admin, and Bob, as each sees it."""
    alice = create()
    [bob], _ = invite(alice, BOB)
    return alice, bob


@pytest.fixture
def trio() -> tuple[MlsGroup, MlsGroup, MlsGroup]:
    """The same with Carol."""
    alice = create()
    [bob, carol], _ = invite(alice, BOB, CAROL)
    return alice, bob, carol
