"""The adapter with the real engine: key packages, Welcomes, messages and commits, no relay between the people."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import (
    ADVERTISED,
    EXTENSION_GROUP_DATA,
    PROPOSAL_ADD,
    PROPOSAL_GROUP_CONTEXT_EXTENSIONS,
    PROPOSAL_SELF_REMOVE,
    RequiredCapabilities,
)
from marmot_desktop.marmot.engine import (
    Application,
    ContentType,
    MlsGroup,
    WireFormat,
)
from marmot_desktop.marmot.errors import (
    InvalidKeyPackageError,
    InvalidWelcomeError,
    MlsCodecError,
    MlsFaultError,
    NoMatchingKeyPackageError,
    NotAuthorizedError,
    OwnMessageError,
    UndecryptableError,
    UsedKeyError,
    WrongEpochError,
    WrongGroupError,
)
from marmot_desktop.marmot.group_context import first_extensions, replace_group_data
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.policy import check_commit, check_new_group
from marmot_desktop.marmot.types import GroupId
from tests.unit.marmot.builders import ALICE, BOB, CAROL, DAVE, NOW, group_data
from tests.unit.marmot.real_groups import EXPORT, MLS_GROUP_ID, a_key_package, create, follow, invite, staged


def test_a_key_package_is_the_bare_struct_with_what_we_advertise() -> None:
    package = a_key_package(BOB, last_resort=True)
    read = read_key_package(package.content)
    assert (package.ref, BOB, ADVERTISED, True) == (read.ref, read.identity, read.capabilities, read.last_resort)
    assert (NOW - 3600, NOW + 84 * 86400) == (read.not_before, read.not_after)
    assert package.not_after == read.not_after
    assert not read_key_package(a_key_package(BOB).content).last_resort


def test_each_key_package_has_a_signature_key_of_its_own() -> None:
    keys = {read_key_package(a_key_package(BOB).content).signature_key for _ in range(3)}
    assert 3 == len(keys)


def test_signatures_of_a_key_package_are_checked() -> None:
    engine, content = MlsRsEngine(ALICE), a_key_package(BOB).content
    engine.check_key_package(content)
    with pytest.raises(InvalidKeyPackageError) as caught:
        engine.check_key_package(content[:-1] + bytes([content[-1] ^ 1]))
    assert ErrorCode.KP_INVALID_SIGNATURE == caught.value.code
    with pytest.raises(InvalidKeyPackageError) as caught:
        engine.check_key_package(content[:-1])
    assert ErrorCode.KP_MALFORMED == caught.value.code


def test_a_new_group_requires_the_group_data_and_what_it_is_told() -> None:
    group = create()
    view = view_group(group)
    assert RequiredCapabilities((EXTENSION_GROUP_DATA,), (PROPOSAL_SELF_REMOVE,)) == view.required
    assert (MLS_GROUP_ID, 0, 0, False) == (group.group_id, group.epoch, group.own_leaf_index, group.has_pending_commit)
    assert "Walks" == view.data.name
    assert (ALICE,) == tuple(member.identity for member in group.members())
    assert "epoch=0" in repr(group)
    assert MLS_GROUP_ID.hex() not in repr(group)
    assert RequiredCapabilities((EXTENSION_GROUP_DATA,)) == view_group(create(required=())).required


def test_a_welcome_names_its_key_packages_and_is_looked_into_without_joining() -> None:
    alice, engine, package = create(), MlsRsEngine(BOB), a_key_package(BOB)
    made = alice.commit(add=[package.content], now=NOW)
    assert made.welcome is not None
    assert (package.ref,) == engine.read_welcome_refs(made.welcome)
    for _ in range(2):
        preview = engine.preview_welcome(made.welcome, package.private)
        assert (1, 1, 0) == (preview.context.epoch, preview.own_leaf_index, preview.signer_index)
        found = check_new_group(preview, BOB)
        assert ("Walks", {ALICE, BOB}, ALICE) == (found.data.name, set(found.members), found.signer)
    joined = engine.join(made.welcome, package.private)
    alice.apply_pending_commit()
    assert alice.export_secret(*EXPORT) == joined.export_secret(*EXPORT)
    assert alice.epoch_authenticator() == joined.epoch_authenticator()
    assert 1 == joined.own_leaf_index


def test_a_welcome_for_somebody_else_is_told_from_a_damaged_one() -> None:
    alice, engine, package = create(), MlsRsEngine(BOB), a_key_package(BOB)
    made = alice.commit(add=[package.content], now=NOW)
    assert made.welcome is not None
    other = a_key_package(BOB)
    for attempt in (engine.preview_welcome, engine.join):
        with pytest.raises(NoMatchingKeyPackageError):
            attempt(made.welcome, other.private)
        with pytest.raises(InvalidWelcomeError) as caught:
            attempt(made.welcome[:-9] + bytes(9), package.private)
        assert ErrorCode.WELCOME_INVALID_GROUP == caught.value.code
        with pytest.raises(InvalidWelcomeError) as caught:
            attempt(made.welcome[:40], package.private)
        assert ErrorCode.WELCOME_MALFORMED == caught.value.code
    for wrong in (b"", made.commit):
        with pytest.raises(InvalidWelcomeError):
            engine.read_welcome_refs(wrong)


@pytest.mark.parametrize("private", [b"", b"\x02\x00\x00\x00", b"\x01\x00\x00\x00", b"\x01\x00\x00\x00\x00"])
def test_a_damaged_private_part_is_a_fault_of_our_store(private: bytes) -> None:
    with pytest.raises(MarmotDesktopError) as caught:
        MlsRsEngine(BOB).join(b"", private)
    if private != b"\x01\x00\x00\x00":
        assert isinstance(caught.value, EnvironmentFaultError)


def test_messages_are_read_in_any_order_and_by_their_sender(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    first, second = alice.encrypt(b"one"), alice.encrypt(b"two")
    for message, text in ((second, b"two"), (first, b"one")):
        assert Application(0, ALICE, alice.epoch, text) == bob.process(message, now=NOW)
    header = MlsRsEngine(BOB).inspect(first)
    assert (WireFormat.PRIVATE_MESSAGE, MLS_GROUP_ID, 1, ContentType.APPLICATION) == (
        header.wire_format,
        header.group_id,
        header.epoch,
        header.content_type,
    )


def test_each_way_a_message_can_fail_is_an_error_of_its_own(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    message = alice.encrypt(b"one")
    stranger = create(DAVE)
    [stray], _ = invite(stranger, CAROL)

    def refused(group: MlsGroup, data: bytes) -> type[BaseException]:
        with pytest.raises(MlsFaultError) as caught:
            group.process(data, now=NOW)
        return caught.type

    assert UndecryptableError is refused(bob, message[:-1] + bytes([message[-1] ^ 1]))
    bob.process(message, now=NOW)
    assert UsedKeyError is refused(bob, message)
    assert OwnMessageError is refused(alice, message)
    assert MlsCodecError is refused(bob, b"nonsense")
    assert MlsCodecError is refused(bob, b"")
    other_id = MlsRsEngine(DAVE).create_group(
        group_id=GroupId(b"h" * 32), extensions=first_extensions(group_data()), required_proposals=(), now=NOW
    )
    assert WrongGroupError is refused(bob, other_id.encrypt(b"x"))
    assert MLS_GROUP_ID == stray.group_id


def test_a_false_message_does_not_burn_the_key_of_the_genuine_one(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    message = alice.encrypt(b"one")
    with pytest.raises(UndecryptableError):
        bob.process(message[:-1] + bytes([message[-1] ^ 1]), now=NOW)
    assert isinstance(bob.process(message, now=NOW), Application)


def test_many_messages_are_read_as_one_by_one_and_each_fault_has_its_name(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    first, second = alice.encrypt(b"one"), alice.encrypt(b"two")
    false = second[:-1] + bytes([second[-1] ^ 1])
    twin = bob.clone()
    twin.merge(staged(twin, alice.commit(now=NOW).commit))
    alice.apply_pending_commit()
    batch = [first, false, b"rubbish", second, first, bob.encrypt(b"own"), alice.encrypt(b"of the next epoch")]
    results = bob.read_messages(batch)
    assert [b"one", b"two"] == [each.data for each in results if isinstance(each, Application)]
    assert [UndecryptableError, MlsCodecError, UsedKeyError, OwnMessageError, WrongEpochError] == [
        type(each) for each in results if not isinstance(each, Application)
    ]
    assert [Application] * 2 == [type(each) for each in twin.read_messages([first, second])]


def test_messages_of_five_past_epochs_are_read_and_older_or_future_ones_named(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    early = alice.encrypt(b"early")
    late: list[bytes] = []
    for _ in range(6):
        late.append(alice.encrypt(b"late"))
        made = alice.commit(now=NOW)
        alice.apply_pending_commit()
        with pytest.raises(WrongEpochError) as caught:
            bob.process(alice.encrypt(b"x"), now=NOW)
        assert (ErrorCode.EPOCH_FUTURE, bob.epoch + 1) == (caught.value.code, caught.value.message_epoch)
        follow(made.commit, bob)
        bob.take_changes()  # past epochs are given up when the state is stored
    for message in late[1:]:
        assert isinstance(bob.process(message, now=NOW), Application)
    with pytest.raises(WrongEpochError) as caught:
        bob.process(early, now=NOW)
    assert (ErrorCode.EPOCH_TOO_OLD, 1, 7) == (caught.value.code, caught.value.message_epoch, caught.value.own_epoch)


def test_a_commit_is_staged_judged_and_then_merged(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, carol = trio
    package = a_key_package(DAVE)
    renamed = replace(view_group(alice).data, name="Long walks")
    made = alice.commit(
        add=[package.content], extensions=replace_group_data(alice.context.extensions, renamed), now=NOW
    )
    assert alice.has_pending_commit
    found = staged(bob, made.commit)
    assert (0, ALICE, 1, True, False, False, False) == (
        found.committer_index,
        found.committer,
        found.epoch,
        found.has_path,
        found.removed_self,
        found.is_own,
        found.public_message,
    )
    assert {PROPOSAL_ADD, PROPOSAL_GROUP_CONTEXT_EXTENSIONS} == {each.type for each in found.proposals}
    [add] = [each for each in found.proposals if each.type == PROPOSAL_ADD]
    assert (DAVE, ADVERTISED, 0, False) == (
        add.added_identity,
        add.added_capabilities,
        add.sender_index,
        add.by_reference,
    )
    check_commit(found, view_group(bob))
    assert 1 == bob.epoch
    bob.merge(found)
    assert (2, "Long walks") == (bob.epoch, view_group(bob).data.name)
    follow(made.commit, carol)
    alice.apply_pending_commit()
    assert not alice.has_pending_commit
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})


def test_a_commit_refused_by_the_policy_leaves_the_group_for_the_next_one(
    trio: tuple[MlsGroup, MlsGroup, MlsGroup],
) -> None:
    alice, bob, carol = trio
    grab = bob.commit(remove=[2], now=NOW)
    found = staged(alice, grab.commit)
    with pytest.raises(NotAuthorizedError):
        check_commit(found, view_group(alice))
    bob.clear_pending_commit()
    assert not bob.has_pending_commit
    made = alice.commit(now=NOW)
    alice.apply_pending_commit()
    follow(made.commit, bob, carol)
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})


def test_a_removed_member_learns_it_and_the_policy_lets_it_pass(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, _, carol = trio
    made = alice.commit(remove=[2], now=NOW)
    found = staged(carol, made.commit)
    assert found.removed_self
    assert [2] == [each.removed_index for each in found.proposals]
    check_commit(found, view_group(carol))
    carol.merge(found)


def test_the_echo_of_our_own_pending_commit_counts_as_its_acknowledgement(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    made = alice.commit(now=NOW)
    echo = staged(alice, made.commit)
    assert echo.is_own
    alice.merge(echo)
    assert not alice.has_pending_commit
    follow(made.commit, bob)
    assert alice.epoch_authenticator() == bob.epoch_authenticator()


def test_a_rival_commit_takes_the_place_of_our_pending_one(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, carol = trio
    alice.commit(now=NOW)
    made = bob.commit(now=NOW)
    bob.apply_pending_commit()
    follow(made.commit, alice, carol)
    assert not alice.has_pending_commit
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})
