import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.credential import check_credential, has_identity_shape, is_live_key
from marmot_desktop.marmot.errors import InvalidKeyPackageError
from tests.unit.marmot.builders import ALICE, BOB, OFF_CURVE


def test_a_leaf_of_its_publisher_passes() -> None:
    check_credential(1, ALICE, ALICE)


@pytest.mark.parametrize(
    ("credential_type", "identity", "owner"),
    [
        (2, ALICE, ALICE),
        (1, ALICE.hex().encode(), ALICE),
        (1, b"", ALICE),
        (1, BOB, ALICE),
        (1, OFF_CURVE, OFF_CURVE),
    ],
    ids=["x509", "hexadecimal text", "empty", "somebody else", "no point of the curve"],
)
def test_a_leaf_that_is_not_its_publishers_is_refused(credential_type: int, identity: bytes, owner: bytes) -> None:
    with pytest.raises(InvalidKeyPackageError) as caught:
        check_credential(credential_type, identity, owner)  # type: ignore[arg-type]
    assert ErrorCode.KP_IDENTITY_MISMATCH == caught.value.code


def test_any_32_bytes_have_the_shape_but_only_points_are_live() -> None:
    assert has_identity_shape(OFF_CURVE)
    assert not is_live_key(OFF_CURVE)
    assert not is_live_key(ALICE[:31])
    assert is_live_key(ALICE)
