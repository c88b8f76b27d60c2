import pytest

from marmot_desktop.nostr import kinds


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        (kinds.PROFILE, "replaceable"),
        (kinds.FOLLOWS, "replaceable"),
        (1, ""),
        (kinds.KEY_PACKAGE_LEGACY, ""),
        (kinds.WELCOME, ""),
        (kinds.GROUP_EVENT, ""),
        (kinds.KEY_PACKAGE_REQUEST, ""),
        (kinds.GIFT_WRAP, ""),
        (9999, ""),
        (10000, "replaceable"),
        (kinds.KEY_PACKAGE_RELAYS, "replaceable"),
        (19999, "replaceable"),
        (20000, "ephemeral"),
        (kinds.AUTH, "ephemeral"),
        (29999, "ephemeral"),
        (30000, "addressable"),
        (kinds.KEY_PACKAGE, "addressable"),
        (39999, "addressable"),
        (40000, ""),
    ],
)
def test_each_kind_is_of_at_most_one_class(kind: int, classes: str) -> None:
    found = [
        name
        for name, is_of in (
            ("replaceable", kinds.is_replaceable),
            ("ephemeral", kinds.is_ephemeral),
            ("addressable", kinds.is_addressable),
        )
        if is_of(kind)
    ]
    assert " ".join(found) == classes
