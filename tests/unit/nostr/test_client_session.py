import pytest

from marmot_desktop.nostr import client_session as happenings
from marmot_desktop.nostr import wire
from marmot_desktop.nostr.client_session import Acquaintance, ClientSession, Happening
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.filter import Filter
from tests.unit.nostr.people import signed

FILTERS = (Filter(kinds=(1,)),)
EVENT = signed(1, "x")
AUTH_EVENT = signed(22242, "")
AUTH_WORDS = "auth-required: who are you"


def hear(session: ClientSession, message: wire.RelayMessage) -> tuple[Happening, ...]:
    return session.receive_text(wire.serialise(message))


def authenticate(session: ClientSession, *, accepted: bool = True) -> tuple[Happening, ...]:
    hear(session, wire.AuthChallenge("c"))
    session.authenticate(AUTH_EVENT)
    return hear(session, wire.OkMessage(AUTH_EVENT.id, accepted, "words"))


def test_wishes_become_frames() -> None:
    session = ClientSession()
    assert session.request("s", FILTERS) == '["REQ","s",{"kinds":[1]}]'
    assert session.close("s") == '["CLOSE","s"]'
    assert session.publish(EVENT) == f'["EVENT",{EVENT.to_json()}]'
    assert session.authenticate(EVENT) == f'["AUTH",{EVENT.to_json()}]'


def test_what_comes_for_an_open_subscription_is_told() -> None:
    session = ClientSession()
    session.request("s", FILTERS)
    assert hear(session, wire.RelayEvent("s", EVENT)) == (happenings.EventArrived("s", EVENT),)
    assert hear(session, wire.EoseMessage("s")) == (happenings.StoredEnded("s"),)
    assert hear(session, wire.ClosedMessage("s", "error: x")) == (happenings.SubscriptionRefused("s", "error: x"),)


@pytest.mark.parametrize(
    "message",
    [wire.RelayEvent("s", EVENT), wire.EoseMessage("s"), wire.ClosedMessage("s", "x"), wire.CountReply("s", 1)],
)
def test_what_comes_for_no_subscription_of_ours_is_nothing(message: wire.RelayMessage) -> None:
    session = ClientSession()
    assert hear(session, message) == ()
    session.request("s", FILTERS)
    session.close("s")
    assert hear(session, message) == ()


def test_an_answer_comes_once_and_only_for_an_event_that_somebody_waits_for() -> None:
    session = ClientSession()
    answer = wire.OkMessage(EVENT.id, True, "duplicate: seen")
    assert hear(session, answer) == ()
    session.publish(EVENT)
    assert hear(session, answer) == (happenings.EventAnswered(EVENT.id, True, "duplicate: seen"),)
    assert hear(session, answer) == ()
    session.publish(EVENT)
    session.forget_event(EVENT.id)
    assert hear(session, answer) == ()


def test_a_notice_is_for_the_log() -> None:
    assert hear(ClientSession(), wire.NoticeMessage("words")) == (happenings.NoticeArrived("words"),)


def test_a_broken_frame_is_told_by_an_error() -> None:
    with pytest.raises(WireError):
        ClientSession().receive_text("x")


def test_a_challenge_may_come_first_and_is_told_once() -> None:
    session = ClientSession()
    assert hear(session, wire.AuthChallenge("c")) == (happenings.ChallengeArrived("c"),)
    assert hear(session, wire.AuthChallenge("c")) == ()
    assert hear(session, wire.AuthChallenge("d")) == (happenings.ChallengeArrived("d"),)
    assert session.challenge == "d"


def test_what_was_refused_for_want_of_acquaintance_is_repeated_after_it() -> None:
    session = ClientSession(may_authenticate=True)
    request, event = session.request("s", FILTERS), session.publish(EVENT)
    assert hear(session, wire.ClosedMessage("s", AUTH_WORDS)) == ()
    assert hear(session, wire.OkMessage(EVENT.id, False, AUTH_WORDS)) == ()
    assert authenticate(session) == (happenings.Authenticated((request, event), frozenset({"s"})),)
    assert session.acquaintance is Acquaintance.KNOWN
    assert hear(session, wire.EoseMessage("s")) == (happenings.StoredEnded("s"),)
    assert hear(session, wire.OkMessage(EVENT.id, True, "")) == (happenings.EventAnswered(EVENT.id, True, ""),)


def test_a_refusal_while_the_answer_is_on_its_way_is_repeated_too() -> None:
    session = ClientSession(may_authenticate=True)
    hear(session, wire.AuthChallenge("c"))
    session.authenticate(AUTH_EVENT)
    request = session.request("s", FILTERS)
    assert hear(session, wire.ClosedMessage("s", AUTH_WORDS)) == ()
    answered = hear(session, wire.OkMessage(AUTH_EVENT.id, True, ""))
    assert answered == (happenings.Authenticated((request,), frozenset({"s"})),)


def test_what_nobody_wants_any_more_is_not_repeated() -> None:
    session = ClientSession(may_authenticate=True)
    session.request("s", FILTERS)
    session.publish(EVENT)
    hear(session, wire.ClosedMessage("s", AUTH_WORDS))
    hear(session, wire.OkMessage(EVENT.id, False, AUTH_WORDS))
    session.close("s")
    session.forget_event(EVENT.id)
    assert authenticate(session) == (happenings.Authenticated((), frozenset()),)


def test_a_second_refusal_is_final() -> None:
    session = ClientSession(may_authenticate=True)
    authenticate(session)
    session.request("s", FILTERS)
    session.publish(EVENT)
    assert hear(session, wire.ClosedMessage("s", AUTH_WORDS)) == (happenings.SubscriptionRefused("s", AUTH_WORDS),)
    answered = hear(session, wire.OkMessage(EVENT.id, False, AUTH_WORDS))
    assert answered == (happenings.EventAnswered(EVENT.id, False, AUTH_WORDS),)


def test_a_relay_that_may_not_know_us_refuses_at_once() -> None:
    session = ClientSession()
    session.request("s", FILTERS)
    assert hear(session, wire.ClosedMessage("s", AUTH_WORDS)) == (happenings.SubscriptionRefused("s", AUTH_WORDS),)


@pytest.mark.parametrize("declined", [True, False], ids=["declined by us", "refused by the relay"])
def test_failed_acquaintance_makes_the_refusals_final(declined: bool) -> None:
    session = ClientSession(may_authenticate=True)
    session.request("s", FILTERS)
    session.publish(EVENT)
    hear(session, wire.ClosedMessage("s", AUTH_WORDS))
    hear(session, wire.OkMessage(EVENT.id, False, AUTH_WORDS))
    told = session.decline() if declined else authenticate(session, accepted=False)
    assert told[-2:] == (
        happenings.SubscriptionRefused("s", AUTH_WORDS),
        happenings.EventAnswered(EVENT.id, False, AUTH_WORDS),
    )
    assert session.acquaintance is Acquaintance.REFUSED
    session.request("t", FILTERS)
    assert hear(session, wire.ClosedMessage("t", AUTH_WORDS)) == (happenings.SubscriptionRefused("t", AUTH_WORDS),)


def test_a_new_challenge_begins_anew() -> None:
    session = ClientSession(may_authenticate=True)
    authenticate(session)
    assert hear(session, wire.AuthChallenge("d")) == (happenings.ChallengeArrived("d"),)
    assert session.acquaintance is Acquaintance.UNKNOWN
    session.request("s", FILTERS)
    assert hear(session, wire.ClosedMessage("s", AUTH_WORDS)) == ()
