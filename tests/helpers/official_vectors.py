"""Where test vectors published by others lie; they are read there and never copied into this repository."""

import os
from pathlib import Path
from typing import Final

import pytest

_BESIDE_THE_REPOSITORY: Final = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "official"


def official_vectors(name: str) -> Path:
    """The path of one file or folder of them; the test is skipped where it is absent.

    Args:
        name: such as `nip44.vectors.json`, below `$MARMOT_OFFICIAL_VECTORS`.
    """
    folder = Path(os.environ.get("MARMOT_OFFICIAL_VECTORS") or _BESIDE_THE_REPOSITORY)
    path = folder / name
    if not path.exists():
        pytest.skip(f"the official vectors are not here: set MARMOT_OFFICIAL_VECTORS to the folder with {name}")
    return path
