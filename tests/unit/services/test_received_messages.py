"""A decrypted rumor becomes a row that faces can show."""

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.received_messages import new_message
from tests.unit.marmot.builders import ALICE, BOB, an_id

NOW = Timestamp(1_800_000_000)


def test_an_answer_is_stored_with_its_question_and_without_the_quoted_reference() -> None:
    rumor = build_chat_rumor(ALICE, "Beans!", NOW, (an_id(3), BOB))
    row = new_message(rumor, 7, epoch=2, received_at=NOW, state=DeliveryState.RECEIVED, mine=False, event_id=an_id(4))
    assert (row.text, row.reply_to, row.author, row.rumor_id) == ("Beans!", an_id(3), ALICE, rumor.id)
    assert row.rumor == rumor.to_json()
    assert (row.group_key, row.epoch, row.event_id, row.sort_at) == (7, 2, an_id(4), NOW)


def test_a_message_from_the_future_is_listed_under_the_present() -> None:
    rumor = build_chat_rumor(ALICE, "soon", Timestamp(NOW + 9_999), None)
    row = new_message(rumor, 7, epoch=2, received_at=NOW, state=DeliveryState.RECEIVED, mine=False, event_id=None)
    assert (row.created_at, row.sort_at) == (NOW + 9_999, NOW)
