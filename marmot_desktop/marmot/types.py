"""The ids and numbers of MLS groups that look alike but are not.

Bytes inside, hex only where JSON, SQL text or a person needs it.
"""

from typing import NewType

GroupId = NewType("GroupId", bytes)
"""The MLS group id, 1 to 255 bytes. Never leaves the process: not in a log, an event or an RPC answer (MIP-01)."""

NostrGroupId = NewType("NostrGroupId", bytes)
"""The 32 bytes of the `h` tag: public, may be rotated, not unique (MIP-01)."""

Epoch = NewType("Epoch", int)
"""The epoch of an MLS group (RFC 9420 section 8)."""

KeyPackageRef = NewType("KeyPackageRef", bytes)
"""The 32-byte KeyPackageRef (RFC 9420 section 5.2)."""
