"""Creating, joining, looking around: what a group says about itself."""

from __future__ import annotations

import pytest
from engine_people import GROUP_DATA, NOW, Person, invite, new_group, person, read, secret_of

import mls_rs_py as mls

REQUIRED_CAPABILITIES = 3
LAST_RESORT = 0x000A


def test_a_new_group_holds_its_creator_and_its_extensions(alice: Person) -> None:
    group = alice.client.create_group(group_id=b"g" * 32, context_extensions=[(GROUP_DATA, b"data")], now=NOW)
    assert (group.group_id, group.epoch, group.own_leaf_index) == (b"g" * 32, 0, 0)
    assert group.context.extensions == [(GROUP_DATA, b"data"), (REQUIRED_CAPABILITIES, b"\x02\xf2\xee\x00\x00")]
    (member,) = group.members()
    assert (member.identity, member.signature_key) == (alice.identity, alice.public)
    assert member.not_after == NOW + 7_257_600


def test_required_capabilities_can_be_left_out_or_brought(alice: Person) -> None:
    bare = alice.client.create_group(context_extensions=[(GROUP_DATA, b"")], required_extensions=[], now=NOW)
    assert [kind for kind, _ in bare.context.extensions] == [GROUP_DATA]
    own = (REQUIRED_CAPABILITIES, b"\x02\xf2\xee\x02\x00\x0a\x00")
    assert alice.client.create_group(context_extensions=[own], now=NOW).context.extensions == [own]


def test_an_extension_listed_twice_is_refused(alice: Person) -> None:
    with pytest.raises(mls.MlsError) as raised:
        alice.client.create_group(context_extensions=[(GROUP_DATA, b"a"), (GROUP_DATA, b"b")], now=NOW)
    assert raised.value.code == "DuplicateExtension"


def test_everybody_who_joined_shares_the_epoch(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    assert secret_of(alices) == secret_of(bobs) == secret_of(carols)
    assert alices.epoch_authenticator() == carols.epoch_authenticator()
    assert alices.members() == bobs.members() == carols.members()
    assert alices.context == carols.context
    assert alices.export_ratchet_tree() == carols.export_ratchet_tree()
    assert [group.own_leaf_index for group in trio] == [0, 1, 2]


def test_messages_go_both_ways(pair: tuple[mls.Group, mls.Group], alice: Person, bob: Person) -> None:
    alices, bobs = pair
    got = read(bobs, alices.encrypt("grüß dich".encode(), b"beside"))
    assert (got.data.decode(), got.authenticated_data, got.epoch) == ("grüß dich", b"beside", 1)
    assert (got.sender_index, got.sender_identity) == (0, alice.identity)
    assert read(alices, bobs.encrypt(b"")).sender_identity == bob.identity


def test_a_member_is_found_by_its_leaf(pair: tuple[mls.Group, mls.Group], bob: Person) -> None:
    found = pair[0].member_at(1)
    assert found is not None
    assert found.identity == bob.identity
    assert found.capabilities.proposals == [0x000A]
    assert pair[0].member_at(2) is None
    assert pair[0].member_at(2**32 - 1) is None


def test_a_preview_tells_what_joining_would_and_keeps_nothing(alice: Person, bob: Person) -> None:
    group = new_group(alice)
    bundle = bob.key_package(last_resort=False)
    output = group.commit(add=[bundle.key_package], now=NOW)
    group.apply_pending_commit()
    assert output.welcome is not None
    preview = bob.client.preview_welcome(output.welcome, bundle.private)
    joined = bob.client.join(output.welcome, bundle.private)
    assert (preview.context, preview.members, preview.signer_index) == (joined.context, joined.members(), 0)


def test_a_welcome_names_the_key_packages_it_is_for(alice: Person, bob: Person, carol: Person) -> None:
    bundles = [bob.key_package(), carol.key_package()]
    output = new_group(alice).commit(add=[bundle.key_package for bundle in bundles], now=NOW)
    assert output.welcome is not None
    info = mls.inspect_message(output.welcome)
    assert (info.wire_format, info.group_id, info.epoch, info.content_type) == ("welcome", None, None, None)
    assert info.key_package_refs == [bundle.ref for bundle in bundles]


def test_a_welcome_for_another_key_package_matches_nothing(alice: Person, bob: Person) -> None:
    output = new_group(alice).commit(add=[bob.key_package().key_package], now=NOW)
    assert output.welcome is not None
    with pytest.raises(mls.NoMatchingKeyPackageError) as raised:
        bob.client.join(output.welcome, bob.key_package().private)
    assert raised.value.code == "WelcomeKeyPackageNotFound"


def test_a_private_part_of_another_signature_key_is_refused(alice: Person, bob: Person, carol: Person) -> None:
    bundle = bob.key_package()
    output = new_group(alice).commit(add=[bundle.key_package], now=NOW)
    assert output.welcome is not None
    with pytest.raises(mls.InvalidIdentityError) as raised:
        carol.client.join(output.welcome, bundle.private)
    assert raised.value.code == "SignatureKeyMismatch"


@pytest.mark.parametrize("last_resort", [True, False])
def test_only_a_package_for_one_use_is_reported_as_used(alice: Person, bob: Person, last_resort: bool) -> None:
    group = new_group(alice)
    bundle = bob.key_package(last_resort=last_resort)
    output = group.commit(add=[bundle.key_package], now=NOW)
    assert output.welcome is not None
    joined = bob.client.join(output.welcome, bundle.private)
    assert joined.take_changes().key_package_used == (None if last_resort else bundle.ref)
    assert joined.take_changes().key_package_used is None


def test_two_devices_of_one_identity_are_two_members(alice: Person, bob: Person) -> None:
    group = new_group(alice)
    phone, laptop = person("bob"), bob
    phones, laptops = invite(group, (), phone, laptop)
    assert [member.identity for member in group.members()] == [alice.identity, bob.identity, bob.identity]
    assert read(laptops, phones.encrypt(b"from my phone")).sender_identity == bob.identity
    assert secret_of(phones) == secret_of(laptops) == secret_of(group)


def test_one_signature_key_cannot_be_two_members(pair: tuple[mls.Group, mls.Group], bob: Person) -> None:
    with pytest.raises(mls.InvalidKeyPackageError) as raised:
        pair[0].commit(add=[bob.key_package().key_package], now=NOW)
    assert raised.value.code == "DuplicateLeafData"


def test_a_member_lacking_a_required_capability_is_refused(alice: Person) -> None:
    stranger = person("dora", capabilities=mls.Capabilities(extensions=[LAST_RESORT]))
    with pytest.raises(mls.InvalidKeyPackageError) as raised:
        new_group(alice).commit(add=[stranger.key_package().key_package], now=NOW)
    assert raised.value.code == "RequiredExtensionNotFound"


def test_an_expired_key_package_is_refused_at_the_given_time(alice: Person, bob: Person) -> None:
    bundle = bob.key_package()
    with pytest.raises(mls.InvalidKeyPackageError) as raised:
        new_group(alice).commit(add=[bundle.key_package], now=bundle.not_after + 1)
    assert raised.value.code == "InvalidLifetime"


def test_lifetimes_are_checked_only_where_a_time_is_given(
    trio: tuple[mls.Group, mls.Group, mls.Group],
) -> None:
    alices, bobs, carols = trio
    late = person("dora")
    bundle = late.key_package()
    output = alices.commit(add=[bundle.key_package], now=NOW)
    assert isinstance(bobs.process(output.commit, now=NOW), mls.StagedCommit)
    assert isinstance(bobs.process(output.commit), mls.StagedCommit)
    with pytest.raises(mls.InvalidCommitError) as raised:
        carols.process(output.commit, now=bundle.not_after + 1)
    assert raised.value.code == "InvalidLifetime"
    assert output.welcome is not None
    far = NOW + 10 * 7_257_600
    with pytest.raises(mls.InvalidWelcomeError):
        late.client.join(output.welcome, bundle.private, now=far)
    assert late.client.join(output.welcome, bundle.private).epoch == 2


def test_exports_depend_on_label_context_and_length(pair: tuple[mls.Group, mls.Group]) -> None:
    group = pair[0]
    secrets = {
        group.export_secret(b"a", b"", 32),
        group.export_secret(b"b", b"", 32),
        group.export_secret(b"a", b"c", 32),
        group.export_secret(b"a", b"", 64)[:32],
    }
    assert len(secrets) == 4
    with pytest.raises(mls.MlsError):
        group.export_secret(b"a", b"", 255 * 32 + 1)
