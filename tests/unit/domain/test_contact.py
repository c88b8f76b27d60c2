"""What a contact is called."""

import pytest

from marmot_desktop.domain.contact import Contact, Profile, Reachability
from marmot_desktop.nostr.types import PubKey, Timestamp

_NPUB = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6"


@pytest.mark.parametrize(
    ("nickname", "name", "shown"),
    [("Bobby", "Bob", "Bobby"), ("", "Bob", "Bob"), ("", "", "npub180cvv…h6w6")],
)
def test_the_users_own_word_comes_first_and_the_npub_last(nickname: str, name: str, shown: str) -> None:
    contact = Contact(
        pubkey=PubKey(bytes(32)),
        npub=_NPUB,
        nickname=nickname,
        profile=Profile(name=name),
        reachability=Reachability.UNKNOWN,
        checked_at=None,
        inbox_relays=(),
        key_package_relays=(),
        added_at=Timestamp(0),
    )
    assert contact.shown_name == shown
