"""Random stories of a group: whatever happens in whatever order, those who follow the commits agree and read everything."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from engine_people import NOW, Person, Store, new_group, person, read, secret_of
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import mls_rs_py as mls


@dataclass(slots=True)
class Seat:
    """One member: who it is, its live group, its database, and what it has yet to read."""

    owner: Person
    group: mls.Group
    store: Store = field(default_factory=Store)
    inbox: list[tuple[bytes, bytes, bytes]] = field(default_factory=list)


class Story(RuleBasedStateMachine):
    """Members talk, commit, leave, are added, reload; application messages arrive late and in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.seats: list[Seat] = []
        self.people = 0
        self.said = 0

    def newcomer(self) -> Person:
        self.people += 1
        return person(f"member {self.people}")

    @initialize()
    def begin(self) -> None:
        owner = self.newcomer()
        self.seats = [Seat(owner, new_group(owner))]
        self.add(0)

    def seat(self, pick: int) -> Seat:
        return self.seats[pick % len(self.seats)]

    def follow(self, committer: Seat, output: mls.CommitOutput, proposals: tuple[bytes, ...] = ()) -> None:
        """Everybody but the committer reads the proposals and the commit; who is removed goes."""
        stay = []
        for seat in self.seats:
            if seat is not committer:
                for proposal in proposals:
                    try:
                        staged_proposal = seat.group.process(proposal)
                    except mls.OwnMessageError:
                        continue
                    assert isinstance(staged_proposal, mls.StagedProposal)
                    seat.group.merge(staged_proposal)
                staged = seat.group.process(output.commit, now=NOW)
                assert isinstance(staged, mls.StagedCommit)
                seat.group.merge(staged)
                if staged.removed_self:
                    continue
            stay.append(seat)
        committer.group.apply_pending_commit()
        self.seats = stay

    @rule(pick=st.integers(0, 9))
    def add(self, pick: int) -> None:
        if len(self.seats) >= 5:
            return
        committer, joiner = self.seat(pick), self.newcomer()
        bundle = joiner.key_package()
        output = committer.group.commit(add=[bundle.key_package], now=NOW)
        self.follow(committer, output)
        assert output.welcome is not None
        self.seats.append(Seat(joiner, joiner.client.join(output.welcome, bundle.private)))

    @rule(pick=st.integers(0, 9), renew=st.booleans())
    def update(self, pick: int, renew: bool) -> None:
        committer = self.seat(pick)
        keys = mls.generate_signature_keypair() if renew else None
        self.follow(committer, committer.group.commit(new_signature_keypair=keys))

    @rule(pick=st.integers(0, 9), other=st.integers(0, 9))
    def remove(self, pick: int, other: int) -> None:
        committer, removed = self.seat(pick), self.seat(other)
        if committer is not removed and len(self.seats) > 2:
            self.follow(committer, committer.group.commit(remove=[removed.group.own_leaf_index]))

    @rule(pick=st.integers(0, 9), other=st.integers(0, 9), itself=st.booleans())
    def leave(self, pick: int, other: int, itself: bool) -> None:
        leaver, committer = self.seat(pick), self.seat(other)
        if committer is leaver or len(self.seats) <= 2:
            return
        leaf = leaver.group.own_leaf_index
        proposal = leaver.group.propose_self_remove() if itself else leaver.group.propose_remove(leaf)
        self.say(pick)
        staged = committer.group.process(proposal)
        assert isinstance(staged, mls.StagedProposal)
        committer.group.merge(staged)
        self.follow(committer, committer.group.commit(), (proposal,))

    @rule(pick=st.integers(0, 9))
    def abandon_a_commit(self, pick: int) -> None:
        group = self.seat(pick).group
        group.commit()
        group.clear_pending_commit()

    @rule(pick=st.integers(0, 9))
    def say(self, pick: int) -> None:
        sender = self.seat(pick)
        self.said += 1
        text = str(self.said).encode()
        message = sender.group.encrypt(text)
        for seat in self.seats:
            if seat is not sender:
                seat.inbox.append((message, text, sender.owner.identity))

    @rule(pick=st.integers(0, 9), place=st.integers(0, 99))
    def read_one(self, pick: int, place: int) -> None:
        seat = self.seat(pick)
        if not seat.inbox:
            return
        message, text, identity = seat.inbox.pop(place % len(seat.inbox))
        if (mls.inspect_message(message).epoch or 0) < seat.group.epoch - 5:
            with pytest.raises(mls.WrongEpochError):
                seat.group.process(message)
            return
        got = read(seat.group, message)
        assert (got.data, got.sender_identity) == (text, identity)
        with pytest.raises(mls.UsedKeyError):
            seat.group.process(message)

    @rule(pick=st.integers(0, 9))
    def reload(self, pick: int) -> None:
        seat = self.seat(pick)
        seat.store.save(seat.group)
        seat.group = seat.store.load(seat.owner)

    @invariant()
    def all_share_the_epoch(self) -> None:
        assert len({secret_of(seat.group) for seat in self.seats}) <= 1
        assert len({seat.group.export_ratchet_tree() for seat in self.seats}) <= 1


TestStory = Story.TestCase
TestStory.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
