"""All accounts side by side, live and signed out, over a real relay."""

from pathlib import Path

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.domain.diagnostics import ManagerState
from marmot_desktop.services.overview import survey_accounts
from tests.helpers.local_relay import RelayProcess
from tests.helpers.two_desks import Person, meet


async def test_each_account_tells_how_it_is_doing_and_a_closed_one_only_what_lies_outside_its_database(
    tmp_path: Path,
) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with alice.at_desk(), bob.at_desk():
            work = await bob.desk.accounts.create("Work")
            group = await meet(alice, bob)
            await alice.says(group, "hello")
            await bob.hears("hello")
            live, closed = await survey_accounts(bob.desk)
            assert (live.account.name, closed.account.name) == ("Bob", "Work")
            assert live.activity is not None
            assert (live.activity.groups, live.activity.unread, live.activity.invites) == (1, 1, 0)
            assert (live.activity.connected, live.activity.relays) == (1, 1)
            assert live.activity.last_event is not None
            assert "outbox publisher" in {each.name for each in live.activity.managers}
            assert {each.state for each in live.activity.managers} <= {ManagerState.RUNNING, ManagerState.ENDED}
            assert sum(each.failures for each in live.activity.managers) == 0
            assert live.database_bytes is not None
            assert live.database_bytes > 4096
            assert closed.activity is None
            assert closed.database_bytes is not None
            assert closed.account.protection is SecretProtection.KEY_FILE
            await bob.desk.sign_in(work.pubkey, current=False)
            assert all(each.activity is not None for each in await survey_accounts(bob.desk))
