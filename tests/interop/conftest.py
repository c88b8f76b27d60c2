"""Other people's programs are not installed with ours: who has not got them gets a sentence instead of a failure."""

import pytest

from tests.helpers import mdk_peer, ts_peer


@pytest.fixture
def _mdk() -> None:
    """Skips the test where the MDK peer was not built."""
    if not mdk_peer.PROGRAM.is_file():
        pytest.skip("The MDK peer is not built: `make interop` builds and runs it.")


@pytest.fixture
def _ts() -> None:
    """Skips the test where the marmot-ts peer was not installed."""
    if not ts_peer.is_installed():
        pytest.skip("The marmot-ts peer is not installed: `make interop` installs and runs it.")
