"""Application messages: late, out of order, twice, false, many at once."""

from __future__ import annotations

import pytest
from engine_people import Person, Store, deliver, invite, new_group, person, read

import mls_rs_py as mls


def test_messages_are_read_in_any_order(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    sent = [alices.encrypt(bytes([number])) for number in range(200)]
    assert [read(bobs, message).data[0] for message in reversed(sent)] == list(reversed(range(200)))


def test_a_message_is_read_once(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    message = alices.encrypt(b"once")
    read(bobs, message)
    for _ in range(2):
        with pytest.raises(mls.UsedKeyError) as raised:
            bobs.process(message)
        assert raised.value.code == "KeyMissing"


def test_an_own_message_is_told_apart(pair: tuple[mls.Group, mls.Group]) -> None:
    with pytest.raises(mls.OwnMessageError):
        pair[0].process(pair[0].encrypt(b"mine"))


def test_a_gap_of_1024_is_bridged_and_a_wider_one_is_not(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    sent = [alices.encrypt(b"") for _ in range(1026)]
    with pytest.raises(mls.FutureGenerationError) as raised:
        bobs.process(sent[1025])
    assert raised.value.code == "InvalidFutureGeneration"
    read(bobs, sent[1024])
    read(bobs, sent[1025])
    read(bobs, sent[0])


@pytest.mark.parametrize("saved", [False, True])
def test_late_messages_of_the_last_five_epochs_are_read(
    pair: tuple[mls.Group, mls.Group], alice: Person, saved: bool
) -> None:
    alices, bobs = pair
    late = []
    for _ in range(6):
        late.append(alices.encrypt(b"late"))
        output = bobs.commit()
        deliver(output.commit, alices)
        bobs.apply_pending_commit()
    if saved:
        bobs.take_changes()
    with pytest.raises(mls.WrongEpochError) as raised:
        bobs.process(late[0])
    assert raised.value.code == "EpochNotFound"
    got = [read(bobs, message) for message in late[1:]]
    assert [(one.epoch, one.sender_identity) for one in got] == [(epoch, alice.identity) for epoch in range(2, 7)]


def test_late_messages_survive_storage_and_are_read_once(pair: tuple[mls.Group, mls.Group], bob: Person) -> None:
    alices, bobs = pair
    late = [alices.encrypt(b"first"), alices.encrypt(b"second")]
    bobs.commit()
    bobs.apply_pending_commit()
    store = Store()
    store.save(bobs)
    bobs = store.load(bob)
    assert read(bobs, late[1]).data == b"second"
    assert [epoch for epoch, _ in store.save(bobs).past_epochs_put] == [1]
    bobs = store.load(bob)
    with pytest.raises(mls.UsedKeyError):
        bobs.process(late[1])
    assert read(bobs, late[0]).data == b"first"


@pytest.mark.parametrize("reload", [False, True])
def test_a_late_message_is_read_though_its_sender_has_a_new_signature_key(
    pair: tuple[mls.Group, mls.Group], alice: Person, bob: Person, reload: bool
) -> None:
    """mls-rs compares with today's leaf and refuses; whoever renews a key would lose what is still on its way."""
    alices, bobs = pair
    late = [bobs.encrypt(b"one"), bobs.encrypt(b"two"), bobs.encrypt(b"three")]
    output = bobs.commit(new_signature_keypair=mls.generate_signature_keypair())
    deliver(output.commit, alices)
    bobs.apply_pending_commit()
    store = Store()
    if reload:
        store.save(alices)
        alices = store.load(alice)
    got = read(alices, late[1])
    assert (got.data, got.epoch, got.sender_index, got.sender_identity) == (b"two", 1, 1, bob.identity)
    with pytest.raises(mls.UsedKeyError):
        alices.process(late[1])
    store.save(alices)
    if reload:
        alices = store.load(alice)
    with pytest.raises(mls.UsedKeyError):
        alices.process(late[1])
    assert [one.data for one in alices.process_many([late[2], late[0]]) if isinstance(one, mls.ApplicationMessage)] == [
        b"three",
        b"one",
    ]
    assert read(alices, bobs.encrypt(b"with the new key")).epoch == 2
    assert read(bobs, alices.encrypt(b"and back")).epoch == 2


def test_a_late_message_of_a_member_who_left_has_its_sender(
    trio: tuple[mls.Group, mls.Group, mls.Group], bob: Person
) -> None:
    """The leaf may belong to somebody else by now."""
    alices, bobs, carols = trio
    late = bobs.encrypt(b"my last words")
    output = alices.commit(remove=[1])
    deliver(output.commit, carols)
    alices.apply_pending_commit()
    newcomer = person("dora")
    invite(alices, [carols], newcomer)
    in_the_leaf = carols.member_at(1)
    assert in_the_leaf is not None
    assert in_the_leaf.identity == newcomer.identity
    got = read(carols, late)
    assert (got.data, got.sender_identity, got.epoch) == (b"my last words", bob.identity, 1)


def test_a_false_message_burns_the_key_unless_keys_are_protected(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    for protect_keys in (True, False):
        genuine = alices.encrypt(b"genuine")
        false = genuine[:-1] + bytes([genuine[-1] ^ 1])
        with pytest.raises(mls.UndecryptableError):
            bobs.process(false, protect_keys=protect_keys)
        if protect_keys:
            assert read(bobs, genuine).data == b"genuine"
        else:
            with pytest.raises(mls.UsedKeyError):
                bobs.process(genuine)


def test_many_messages_are_read_in_one_call_and_an_error_stops_nothing(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    sent = [alices.encrypt(b"one"), b"no message", alices.encrypt(b"two"), alices.commit().commit]
    got = bobs.process_many([*sent, sent[0]])
    assert [one.data if isinstance(one, mls.ApplicationMessage) else type(one) for one in got] == [
        b"one",
        mls.CodecError,
        b"two",
        mls.CodecError,
        mls.UsedKeyError,
    ]
    failed = got[4]
    assert isinstance(failed, mls.UsedKeyError)
    assert failed.code == "KeyMissing"
    assert bobs.epoch == 1
    assert bobs.process_many([]) == []


def test_a_false_message_among_many_burns_no_key_and_undoes_no_good_one(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    sent = [alices.encrypt(b"%d" % number) for number in range(6)]
    false = [message[:-1] + bytes([message[-1] ^ 1]) for message in sent]
    batch = [sent[0], sent[1], false[2], sent[2], false[1], false[5], sent[4], sent[3], sent[0], sent[5]]
    got = bobs.process_many(batch, protect_keys=True)
    used, undecryptable = mls.UsedKeyError, mls.UndecryptableError
    expected = [b"0", b"1", undecryptable, b"2", used, undecryptable, b"4", b"3", used, b"5"]
    assert [one.data if isinstance(one, mls.ApplicationMessage) else type(one) for one in got] == expected
    later = alices.encrypt(b"later")
    for message in sent:
        with pytest.raises(used):
            bobs.process(message, protect_keys=True)
    assert read(bobs, later).data == b"later"


def test_many_messages_of_two_epochs_are_read_as_one_by_one(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    late = [alices.encrypt(b"late %d" % number) for number in range(3)]
    deliver(alices.commit().commit, bobs)
    alices.apply_pending_commit()
    sent = [alices.encrypt(b"new %d" % number) for number in range(3)]
    false = sent[1][:-1] + bytes([sent[1][-1] ^ 1])
    got = bobs.process_many([sent[0], late[0], false, late[1], sent[1], late[1], sent[2], late[2]], protect_keys=True)
    assert [one.data if isinstance(one, mls.ApplicationMessage) else type(one) for one in got] == [
        b"new 0",
        b"late 0",
        mls.UndecryptableError,
        b"late 1",
        b"new 1",
        mls.UsedKeyError,
        b"new 2",
        b"late 2",
    ]


def test_padding_hides_the_length(alice: Person, bob: Person) -> None:
    def lengths(padding: str) -> set[int]:
        group = mls.Client(alice.identity, alice.secret, alice.public, padding=padding).create_group()  # type: ignore[arg-type]
        return {len(group.encrypt(b"a" * length)) for length in (1, 5, 10)}

    assert len(lengths("step")) == 1
    assert len(lengths("none")) == 3


def test_a_group_keeps_as_many_past_epochs_as_it_is_told(alice: Person) -> None:
    dora = person("dora", max_past_epochs=1)
    alices = new_group(alice)
    (doras,) = invite(alices, (), dora)
    late = []
    for _ in range(3):
        late.append(alices.encrypt(b"late"))
        output = doras.commit()
        deliver(output.commit, alices)
        doras.apply_pending_commit()
    changes = doras.take_changes()
    assert (changes.past_epochs_delete_below, [epoch for epoch, _ in changes.past_epochs_put]) == (3, [3])
    assert read(doras, late[2]).data == b"late"
    with pytest.raises(mls.WrongEpochError):
        doras.process(late[1])
