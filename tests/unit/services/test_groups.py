"""Creating groups and inviting: whole or not at all, and every refusal has its name."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupJoined
from marmot_desktop.errors import ErrorCode, Sent
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT, KEY_PACKAGE, KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.services.groups import GroupService
from tests.helpers.refusals import error_of
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of, party

STRANGER = PubKey(bytes.fromhex("c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"))


def groups(pair: Pair) -> GroupService:
    return pair.alice.services.groups


async def test_a_group_made_alone_has_its_maker_as_admin_and_publishes_nothing(pair: Pair) -> None:
    created = await groups(pair).create("Garden", "Vegetables")
    group = created.group
    assert (group.name, group.description, group.relays) == ("Garden", "Vegetables", (RELAY,))
    assert group.admins == (pair.alice.session.me,)
    assert (group.state, group.epoch, created.invitations) == (GroupState.ACTIVE, 0, ())
    assert pair.relay.of_kind(GROUP_EVENT) == ()
    assert facts_of(pair.alice, GroupJoined) == [GroupJoined(group, created_here=True)]
    assert await groups(pair).list() == (group,)
    assert await groups(pair).get(group.id) == await groups(pair).by_key(group.key) == group


async def test_first_members_are_invited_without_a_published_commit(pair: Pair) -> None:
    async with pair.alice.publishing():
        created = await groups(pair).create("Garden", members=[pair.bob.session.me, pair.bob.session.me])
    (invitation,) = created.invitations
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)
    assert (invitation.pubkey, invitation.commit_event_id) == (pair.bob.session.me, None)
    assert (invitation.welcome_event_id, invitation.accepted_by) == (wrap.id, (RELAY,))
    assert pair.relay.of_kind(GROUP_EVENT) == ()


async def test_first_members_may_be_admins_and_others_may_not(pair: Pair) -> None:
    refused = await error_of(groups(pair).create("Garden", admins=[pair.bob.session.me]))
    assert refused.code is ErrorCode.NOT_FOUND
    async with pair.alice.publishing():
        created = await groups(pair).create("Garden", admins=[pair.bob.session.me], members=[pair.bob.session.me])
    assert set(created.group.admins) == {pair.alice.session.me, pair.bob.session.me}


async def test_a_member_without_a_key_package_stops_the_whole_creation(pair: Pair) -> None:
    refused = await error_of(groups(pair).create("Garden", members=[pair.bob.session.me, STRANGER]))
    assert (refused.code, refused.data["pubkeys"]) == (ErrorCode.KP_NOT_FOUND, [STRANGER.hex()])
    assert await groups(pair).list() == ()
    assert pair.relay.of_kind(GIFT_WRAP) == ()


@pytest.mark.parametrize(
    ("name", "relays", "code"),
    [
        ("", (), ErrorCode.GD_LIMIT_EXCEEDED),
        ("ü" * 128, (), ErrorCode.GD_LIMIT_EXCEEDED),
        ("Garden", ("https://no.example",), ErrorCode.INVALID_RELAY_URL),
        ("Garden", tuple(f"wss://{n}.example" for n in range(21)), ErrorCode.GD_LIMIT_EXCEEDED),
    ],
)
async def test_what_no_other_app_could_read_is_refused(
    pair: Pair, name: str, relays: tuple[str, ...], code: ErrorCode
) -> None:
    assert (await error_of(groups(pair).create(name, relays=relays))).code is code
    assert await groups(pair).list() == ()


async def test_a_chat_of_two_has_no_name(pair: Pair) -> None:
    async with pair.alice.publishing():
        created = await groups(pair).create("", members=[pair.bob.session.me])
    assert created.group.is_direct
    assert (await error_of(groups(pair).invite(created.group.id, person=STRANGER))).code is ErrorCode.KP_NOT_FOUND


async def test_an_invite_is_published_then_sent_and_answers_with_all_its_ids(pair: Pair) -> None:
    group = (await groups(pair).create("Garden", relays=[OTHER_RELAY])).group
    async with pair.alice.publishing():
        result = await groups(pair).invite(group.id, person=pair.bob.session.me)
    (commit,) = pair.network[OTHER_RELAY].of_kind(GROUP_EVENT)
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)
    (package,) = [each for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me]
    assert (result.commit_event_id, result.welcome_event_id) == (commit.id, wrap.id)
    assert (result.key_package_event_id, result.inbox_relays) == (package.id, (RELAY,))
    assert {member.pubkey for member in (await groups(pair).get(group.id)).members} == {
        pair.alice.session.me,
        pair.bob.session.me,
    }


@pytest.mark.parametrize("given", ["id", "event"])
async def test_exactly_the_named_key_package_is_used(pair: Pair, given: str) -> None:
    group = (await groups(pair).create("Garden")).group
    (twin,) = [each for each in pair.relay.of_kind(KEY_PACKAGE_LEGACY) if each.pubkey == pair.bob.session.me]
    async with pair.alice.publishing():
        if given == "id":
            result = await groups(pair).invite(group.id, key_package_event_id=twin.id)
        else:
            result = await groups(pair).invite(group.id, key_package_event=twin.to_json())
    assert result.key_package_event_id == twin.id
    await pair.join()


async def test_every_refused_invite_has_its_name_and_changes_nothing(pair: Pair) -> None:
    group = await pair.meet()
    me, bob = pair.alice.session.me, pair.bob.session.me
    epoch = (await groups(pair).get(group)).epoch
    assert (await error_of(groups(pair).invite(group, person=bob))).code is ErrorCode.ALREADY_MEMBER
    assert (await error_of(groups(pair).invite(group, person=me))).code is ErrorCode.ALREADY_MEMBER
    assert (await error_of(groups(pair).invite(group, person=STRANGER))).code is ErrorCode.KP_NOT_FOUND
    assert (await error_of(groups(pair).invite(group))).code is ErrorCode.KP_NOT_FOUND
    nothing = groups(pair).invite(group, key_package_event_id=EventId(bytes(32)))
    assert (await error_of(nothing)).code is ErrorCode.KP_NOT_FOUND
    assert (await error_of(groups(pair).invite(group, key_package_event="{}"))).code is ErrorCode.INVALID_EVENT
    refused = await error_of(pair.bob.services.groups.invite(group, person=STRANGER))
    assert refused.code is ErrorCode.NOT_ADMIN
    unknown = groups(pair).invite(type(group)(bytes(32)), person=bob)
    assert (await error_of(unknown)).code is ErrorCode.GROUP_UNKNOWN
    assert (await groups(pair).get(group)).epoch == epoch
    assert await pair.alice.parts.outbox.claim() == ()


async def test_without_relays_no_group_is_made(alone: Party) -> None:
    assert (await error_of(alone.services.groups.create("Garden"))).code is ErrorCode.NO_RELAYS


async def test_members_derive_the_same_secrets(pair: Pair) -> None:
    group = await pair.meet()
    secrets = [
        await party.services.groups.export_secret(group, b"label", b"context", 24) for party in (pair.alice, pair.bob)
    ]
    assert secrets[0] == secrets[1]
    assert len(secrets[0]) == 24


async def test_messages_that_wait_go_before_a_commit(pair: Pair) -> None:
    group = (await groups(pair).create("Garden")).group
    await pair.alice.services.messages.send(group.id, "before Bob came")
    async with pair.alice.publishing():
        await groups(pair).invite(group.id, person=pair.bob.session.me)
    message, commit = pair.relay.of_kind(GROUP_EVENT)
    row = await pair.alice.session.run(lambda turn: turn.tx.seen.verdict(message.id))
    assert row is not None
    assert row.what == "message"
    assert commit.created_at >= message.created_at


async def test_many_first_members_come_in_several_commits(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """One commit that adds everybody would make a Welcome that few relays take."""
    monkeypatch.setattr("marmot_desktop.services.groups.MAX_ADDS_PER_COMMIT", 1)
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        people = [pair.bob.session.me, carol.session.me]
        async with pair.alice.publishing():
            created = await groups(pair).create("Garden", admins=[carol.session.me], members=people)
        assert {each.pubkey for each in created.invitations} == set(people)
        assert {each.pubkey for each in created.group.members} == {pair.alice.session.me, *people}
        assert created.group.epoch == 2
        assert [each.commit_event_id is None for each in created.invitations] == [True, False]
        for someone in (pair.bob, carol):
            await pair.join(someone)
            await someone.sync()
        await pair.bob.say(created.group.id, "all here")
        await carol.sync()
        assert await carol.texts(created.group.id) == ["all here"]


async def test_who_of_many_could_not_be_added_is_named_and_the_group_stays(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marmot_desktop.services.groups.MAX_ADDS_PER_COMMIT", 1)
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        pair.relay.refuse = lambda event: "blocked: no" if event.kind == GROUP_EVENT else None
        async with pair.alice.publishing():
            error = await error_of(groups(pair).create("Garden", members=[pair.bob.session.me, carol.session.me]))
        (group,) = await groups(pair).list()
        assert (error.code, error.sent) == (ErrorCode.PUBLISH_FAILED, Sent.YES)
        assert error.data["group"] == group.id.hex()
        assert len(group.members) == 2


async def test_a_welcome_too_large_for_common_relays_goes_where_one_takes_it(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marmot_desktop.marmot.welcome_event.MAX_PLAIN_RUMOR_BYTES", 100)
    alone = (await groups(pair).create("Alone")).group.id
    before = len(pair.relay.events)
    for attempt in (
        groups(pair).create("Garden", members=[pair.bob.session.me]),
        groups(pair).invite(alone, person=pair.bob.session.me),
    ):
        assert (await error_of(attempt)).code is ErrorCode.WELCOME_TOO_LARGE
    assert len(pair.relay.events) == before, "measured before anything is published"
    assert len(await groups(pair).list()) == 1
    pair.relay.max_message_bytes = 131_072
    async with pair.alice.publishing():
        created = await groups(pair).create("Garden", members=[pair.bob.session.me])
        invited = await groups(pair).invite(alone, person=pair.bob.session.me)
    assert created.invitations[0].accepted_by == invited.accepted_by == (RELAY,)
