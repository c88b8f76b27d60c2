"""What must never happen: a panic, a burned key, a secret in a text, a held interpreter lock."""

from __future__ import annotations

import threading

import pytest
from engine_people import NOW, Person, deliver, invite, new_group, person, read, secret_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mls_rs_py as mls

COMMON = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def mutilated(original: bytes) -> st.SearchStrategy[bytes]:
    """Cut, extend, change or splice genuine bytes."""
    places = st.integers(0, len(original) - 1)
    return st.one_of(
        places.map(lambda end: original[:end]),
        st.binary(min_size=1, max_size=8).map(lambda tail: original + tail),
        st.tuples(places, st.integers(1, 255)).map(
            lambda change: original[: change[0]] + bytes([original[change[0]] ^ change[1]]) + original[change[0] + 1 :]
        ),
        st.tuples(places, places).map(lambda cut: original[: min(cut)] + original[max(cut) :]),
        st.tuples(places, st.binary(min_size=1, max_size=6)).map(
            lambda change: original[: change[0]] + change[1] + original[change[0] + len(change[1]) :]
        ),
    ).filter(lambda changed: changed != original)


def only_mls_errors(call: object, *arguments: object) -> None:
    """Call with bad bytes: an MlsError with a code, or an answer; never anything else."""
    try:
        call(*arguments)  # type: ignore[operator]
    except mls.MlsError as err:
        assert err.code
        assert err.code != "InternalError"


@pytest.fixture(scope="module")
def scene() -> dict[str, object]:
    """One group of three with one genuine message of each kind."""
    alice, bob, carol, dora = (person(name) for name in ("alice", "bob", "carol", "dora"))
    alices = new_group(alice)
    bobs, carols = invite(alices, (), bob, carol)
    bundle = dora.key_package()
    proposal = bobs.propose_self_remove()
    private_proposal = bobs.propose_remove(2)
    output = alices.commit(add=[bundle.key_package], now=NOW)
    alices.take_changes()
    return {
        "alices": alices,
        "bobs": bobs,
        "carols": carols,
        "dora": dora,
        "bundle": bundle,
        "commit": output.commit,
        "welcome": output.welcome,
        "proposal": proposal,
        "private_proposal": private_proposal,
        "application": alices.encrypt(b"genuine"),
        "changes": alices.take_changes(force_tree=True),
    }


@COMMON
@given(st.binary(max_size=300))
def test_random_bytes_give_mls_errors_only(scene: dict[str, object], garbage: bytes) -> None:
    group, dora, bundle = scene["bobs"], scene["dora"], scene["bundle"]
    assert isinstance(group, mls.Group)
    assert isinstance(dora, Person)
    assert isinstance(bundle, mls.KeyPackageBundle)
    only_mls_errors(mls.inspect_message, garbage)
    only_mls_errors(mls.parse_key_package, garbage)
    only_mls_errors(group.process, garbage)
    only_mls_errors(group.propose_add, garbage)
    only_mls_errors(dora.client.join, garbage, bundle.private)
    only_mls_errors(dora.client.join, scene["welcome"], garbage)
    only_mls_errors(dora.client.load_group, garbage, garbage, [(0, garbage)], garbage)


@COMMON
@given(st.data(), st.sampled_from(["commit", "proposal", "private_proposal"]))
def test_a_false_handshake_burns_nothing(scene: dict[str, object], data: st.DataObject, kind: str) -> None:
    carols, genuine = scene["carols"], scene[kind]
    assert isinstance(carols, mls.Group)
    assert isinstance(genuine, bytes)
    false = data.draw(mutilated(genuine))
    with pytest.raises(mls.MlsError) as raised:
        carols.process(false)
    assert raised.value.code != "InternalError"
    assert not isinstance(carols.process(genuine), mls.ApplicationMessage)


@COMMON
@given(st.data())
def test_a_false_application_message_burns_nothing_where_keys_are_protected(
    scene: dict[str, object], data: st.DataObject
) -> None:
    bobs, genuine = scene["bobs"], scene["application"]
    assert isinstance(bobs, mls.Group)
    assert isinstance(genuine, bytes)
    only_mls_errors(lambda message: bobs.process(message, protect_keys=True), data.draw(mutilated(genuine)))
    assert read(bobs.clone(), genuine).data == b"genuine"


@COMMON
@given(st.data())
def test_a_false_welcome_or_key_package_gives_mls_errors_only(scene: dict[str, object], data: st.DataObject) -> None:
    alices, dora, bundle, welcome = scene["alices"], scene["dora"], scene["bundle"], scene["welcome"]
    assert isinstance(alices, mls.Group)
    assert isinstance(dora, Person)
    assert isinstance(bundle, mls.KeyPackageBundle)
    assert isinstance(welcome, bytes)
    with pytest.raises(mls.MlsError):
        dora.client.join(data.draw(mutilated(welcome)), bundle.private)
    only_mls_errors(dora.client.join, welcome, data.draw(mutilated(bundle.private)))
    false = data.draw(mutilated(bundle.key_package))
    with pytest.raises(mls.MlsError):
        mls.parse_key_package(false)
    free = alices.clone()
    free.clear_pending_commit()
    with pytest.raises(mls.MlsError) as raised:
        free.commit(add=[false], now=NOW)
    assert raised.value.code != "InternalError"


@COMMON
@given(st.data())
def test_damaged_state_gives_mls_errors_only(scene: dict[str, object], data: st.DataObject) -> None:
    dora, changes = scene["dora"], scene["changes"]
    assert isinstance(dora, Person)
    assert isinstance(changes, mls.GroupChanges)
    assert changes.ratchet_tree is not None
    assert changes.pending_commit is not None
    load = dora.client.load_group
    only_mls_errors(load, data.draw(mutilated(changes.state)), changes.ratchet_tree)
    only_mls_errors(load, changes.state, data.draw(mutilated(changes.ratchet_tree)))
    only_mls_errors(load, changes.state, changes.ratchet_tree, [], data.draw(mutilated(changes.pending_commit)))
    for epoch, record in changes.past_epochs_put:
        only_mls_errors(load, changes.state, changes.ratchet_tree, [(epoch, data.draw(mutilated(record)))])


def test_a_commit_of_a_stranger_with_our_group_id_is_refused(alice: Person, bob: Person, carol: Person) -> None:
    group_id = b"g" * 32
    groups = []
    for owner, guest in ((alice, bob), (carol, person("dora"))):
        group = owner.client.create_group(group_id=group_id, now=NOW)
        groups.append((group, invite(group, (), guest)[0]))
    (_, bobs), (strangers, _) = groups
    with pytest.raises(mls.UndecryptableError):
        bobs.process(strangers.commit().commit)
    genuine = groups[0][0].commit()
    deliver(genuine.commit, bobs)
    assert bobs.epoch == 2


def test_no_text_shows_a_secret(pair: tuple[mls.Group, mls.Group], alice: Person) -> None:
    alices, bobs = pair
    bundle = alice.key_package()
    output = alices.commit()
    canary = b"CANARY plaintext"
    message = read(bobs, alices.encrypt(canary))
    staged = bobs.process(output.commit)
    changes = alices.take_changes(force_tree=True)
    secrets = [alice.secret, bundle.private[-64:], secret_of(alices), changes.state[-64:], canary]
    for thing in (alice.client, bundle, alices, output, message, staged, changes, *alices.members(), alices.context):
        for text in (repr(thing), str(thing)):
            assert len(text) < 200
            for secret in secrets:
                assert secret.hex() not in text
                assert repr(secret)[2:-1] not in text


def test_no_error_text_shows_bytes_of_a_message(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    genuine = alices.encrypt(b"CANARY")
    false = genuine[:-1] + bytes([genuine[-1] ^ 1])
    with pytest.raises(mls.UndecryptableError) as raised:
        bobs.process(false)
    assert "CANARY" not in str(raised.value)
    assert genuine.hex()[:16] not in str(raised.value)
    assert len(str(raised.value)) < 120


def test_every_error_class_is_an_mls_error_with_a_code() -> None:
    classes = [one for one in vars(mls).values() if isinstance(one, type) and issubclass(one, Exception)]
    assert len(classes) == 15
    assert all(issubclass(one, mls.MlsError) and one.__name__.endswith("Error") for one in classes)
    assert mls.MlsError("of a test").code == ""


def test_other_threads_run_while_the_engine_works(pair: tuple[mls.Group, mls.Group]) -> None:
    """Were the interpreter lock held, nothing could be counted during the one long call."""
    alices, bobs = pair
    messages = [alices.encrypt(b"x" * 200) for _ in range(3000)]
    started, finished = threading.Event(), threading.Event()
    counted = 0

    def work() -> None:
        started.set()
        bobs.process_many(messages)
        finished.set()

    worker = threading.Thread(target=work)
    worker.start()
    started.wait(10)
    while not finished.is_set():
        counted += 1
    worker.join(10)
    assert counted > 1000


def test_one_group_may_be_used_from_many_threads(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    sent: list[bytes] = []

    def send() -> None:
        sent.extend(alices.encrypt(b"from a thread") for _ in range(100))

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    got = bobs.process_many(sent)
    assert len(got) == 400
    assert all(isinstance(one, mls.ApplicationMessage) for one in got)
