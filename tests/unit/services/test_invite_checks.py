"""The rehearsal of an invitation: every line can fail, and nothing of it is kept or sent."""

import pytest

from marmot_desktop.domain.invite_check import InviteCheck, InviteCheckSubject
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.errors import ForbiddenChangeError, InvalidKeyPackageError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services import commits, lookup
from marmot_desktop.services.commits import check_welcomes
from tests.helpers.two_accounts import Pair


def bobs_package(pair: Pair) -> EventId:
    return next(each.id for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me)


async def check(pair: Pair, group: NostrGroupId, package: EventId | None = None) -> InviteCheck:
    return await pair.alice.services.invite_checks.check(group, pair.bob.session.me, package or bobs_package(pair))


async def test_where_all_is_well_every_line_passes_and_nothing_is_kept_or_sent(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    before, facts = len(pair.relay.published), len(pair.alice.facts)
    card = await check(pair, group.id)
    assert {line.result for line in card.lines} == {CheckResult.PASSED}
    assert [line.subject for line in card.lines] == list(InviteCheckSubject)
    size = card.line_of(InviteCheckSubject.SIZE)
    assert 1_000 < size.count < size.total
    relays = card.line_of(InviteCheckSubject.INBOX_RELAYS)
    assert (relays.count, relays.total) == (1, 1)
    await pair.alice.send()
    assert (len(pair.relay.published), pair.alice.facts[facts:]) == (before, [])
    assert await pair.alice.services.groups.get(group.id) == group
    assert await pair.alice.look(lambda tx: tx.commits.get(group.key)) is None
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    await pair.join()


async def test_a_package_that_is_gone_fails_the_first_line_and_says_nothing_of_the_others(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    card = await check(pair, group.id, EventId(bytes(32)))
    line = card.line_of(InviteCheckSubject.SIGNATURE)
    assert (line.result, line.problem) == (CheckResult.FAILED, ErrorCode.KP_NOT_FOUND)
    assert card.line_of(InviteCheckSubject.SUITE).result is CheckResult.UNKNOWN
    assert card.line_of(InviteCheckSubject.SIZE).result is CheckResult.UNKNOWN


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        (ErrorCode.KP_INVALID_SIGNATURE, InviteCheckSubject.SIGNATURE),
        (ErrorCode.KP_EXPIRED, InviteCheckSubject.SIGNATURE),
        (ErrorCode.KP_IDENTITY_MISMATCH, InviteCheckSubject.CREDENTIAL),
        (ErrorCode.KP_UNSUPPORTED_SUITE, InviteCheckSubject.SUITE),
        (ErrorCode.KP_MISSING_CAPABILITY, InviteCheckSubject.CAPABILITIES),
    ],
)
async def test_what_is_wrong_with_a_package_fails_its_own_line(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, code: ErrorCode, subject: InviteCheckSubject
) -> None:
    group = await pair.create_group(with_bob=False)

    def refuse(*_: object, **__: object) -> None:
        raise InvalidKeyPackageError(code)

    monkeypatch.setattr(lookup, "check_key_package_event", refuse)
    card = await check(pair, group.id)
    failing = [line for line in card.lines if line.result is CheckResult.FAILED]
    assert [(line.subject, line.problem) for line in failing] == [(subject, code)]
    assert not card.is_possible


async def test_somebody_who_is_in_already_fails_the_line_of_the_group(pair: Pair) -> None:
    group = await pair.create_group()
    card = await check(pair, group.id)
    line = card.line_of(InviteCheckSubject.GROUP)
    assert (line.result, line.problem) == (CheckResult.FAILED, ErrorCode.ALREADY_MEMBER)
    assert card.line_of(InviteCheckSubject.SIGNATURE).result is CheckResult.PASSED


async def test_an_app_that_lacks_what_the_group_requires_fails_the_line_of_capabilities(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = await pair.create_group(with_bob=False)

    def refuse(*_: object, **__: object) -> None:
        raise ForbiddenChangeError(ErrorCode.INVITEE_MISSING_CAPABILITY)

    monkeypatch.setattr("marmot_desktop.services.additions.check_own_commit", refuse)
    card = await check(pair, group.id)
    assert card.line_of(InviteCheckSubject.CAPABILITIES).problem is ErrorCode.INVITEE_MISSING_CAPABILITY
    assert card.line_of(InviteCheckSubject.SIGNATURE).result is CheckResult.PASSED


async def test_relays_that_do_not_answer_are_a_warning(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    group = await pair.create_group(with_bob=False)

    async def nobody(self: object, relays: object) -> int:
        return 0

    monkeypatch.setattr("marmot_desktop.services.invite_checks.InviteCheckService._count_answering", nobody)
    card = await check(pair, group.id)
    assert card.line_of(InviteCheckSubject.GROUP_RELAYS).result is CheckResult.WARNING
    assert card.line_of(InviteCheckSubject.INBOX_RELAYS).result is CheckResult.WARNING
    assert card.is_possible


@pytest.mark.parametrize("has_room", [True, False])
async def test_a_welcome_too_large_for_common_relays_needs_one_that_takes_more(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, has_room: bool
) -> None:
    group = await pair.create_group(with_bob=False)
    pair.relay.max_message_bytes = 200_000 if has_room else None

    def measure(turn: object, welcome: bytes, invitees: list[commits.Invitee], relays: object) -> None:
        if not invitees[0].large_wraps:
            raise ForbiddenChangeError(ErrorCode.WELCOME_TOO_LARGE, data={"bytes": 30_000})
        check_welcomes(turn, welcome, invitees, relays)  # type: ignore[arg-type]

    monkeypatch.setattr(commits, "check_welcomes", measure)
    line = (await check(pair, group.id)).line_of(InviteCheckSubject.SIZE)
    assert line.result is (CheckResult.PASSED if has_room else CheckResult.FAILED)
    if not has_room:
        assert (line.problem, line.count) == (ErrorCode.WELCOME_TOO_LARGE, 30_000)


async def test_who_is_no_admin_any_more_is_told_so(pair: Pair) -> None:
    group = await pair.meet()
    with pytest.raises(RefusedError) as caught:
        await pair.bob.services.invite_checks.check(group, pair.alice.session.me, EventId(bytes(32)))
    assert caught.value.code is ErrorCode.NOT_ADMIN
