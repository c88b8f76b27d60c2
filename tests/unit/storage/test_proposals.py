"""Proposals wait for the commit that names them."""

from marmot_desktop.storage.proposals import ProposalRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import add_group, event_id, person


def _row(number: int, group_key: int, epoch: int) -> ProposalRow:
    return ProposalRow(event_id(number), group_key, epoch, b"message %d" % number, person(number), 0x000A)


def test_proposals_of_an_epoch_come_in_order_of_arrival(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    for number, (key, epoch) in enumerate(((group_key, 5), (group_key, 4), (other, 5), (group_key, 5))):
        assert tx.proposals.add(_row(number, key, epoch))
    assert not tx.proposals.add(_row(0, group_key, 5))
    assert tx.proposals.of_epoch(group_key, 5) == (_row(0, group_key, 5), _row(3, group_key, 5))
    assert tx.proposals.of_epoch(group_key, 6) == ()


def test_proposals_of_epochs_that_are_over_go(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    for number, key in ((4, group_key), (5, group_key), (6, group_key), (1, other)):
        tx.proposals.add(_row(number, key, number))
    tx.proposals.delete_below(group_key, 5)
    assert [bool(tx.proposals.of_epoch(group_key, epoch)) for epoch in (4, 5, 6)] == [False, True, True]
    assert tx.proposals.of_epoch(other, 1)


def test_of_a_group_we_are_out_of_no_proposal_stays(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    tx.proposals.add(_row(1, group_key, 9))
    tx.proposals.add(_row(2, other, 9))
    assert tx.proposals.has_any(group_key)
    tx.proposals.delete_all(group_key)
    assert not tx.proposals.has_any(group_key)
    assert tx.proposals.of_epoch(group_key, 9) == ()
    assert tx.proposals.of_epoch(other, 9)
