"""Which events need more than a row; what they do is tested over the wire with both kinds of database."""

import pytest

from marmot_desktop.frozen import replace
from marmot_desktop.relay.store.postgres.special import is_special
from tests.helpers.relay_events import make_event, make_incoming
from tests.unit.relay.gateway.builders import make_entry


@pytest.mark.parametrize(
    ("kind", "special"), [(1, False), (445, False), (1059, False), (5, True), (0, True), (30443, True)]
)
def test_kinds_that_replace_or_delete_are_special(kind: int, special: bool) -> None:
    assert special == is_special(make_incoming(make_event(kind)))


def test_key_packages_and_who_vanishes_are_special() -> None:
    incoming = make_incoming(make_event(443))
    assert not is_special(incoming)
    assert is_special(replace(incoming, entry=make_entry(1)))
    assert is_special(replace(make_incoming(make_event(62)), vanishes=True))
