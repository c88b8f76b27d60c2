"""`python -m benchmarks.keyring_stage put|get`: a key into the keyring, or out of it as a start needs it; prints the seconds."""

import sys
import time

NPUB = "npub1benchmark"


def main(deed: str) -> int:
    """Do it."""
    began = time.perf_counter()
    from marmot_desktop.storage.keyring_store import KeyringStore

    store = KeyringStore()
    if deed == "put":
        store.put(NPUB, bytes(32))
    elif store.get(NPUB) != bytes(32):
        return 1
    print(time.perf_counter() - began)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
