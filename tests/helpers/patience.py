"""How long a test waits for what must happen.

It says when something hangs, and nothing about how quick a thing is: a machine with other work may take a hundred times as
long as an idle one. What is to be quick is measured by processor time, by counting, or against what would be slow.
"""

from typing import Final

PATIENCE_S: Final = 60.0
PATIENCE_MS: Final = int(PATIENCE_S * 1000)
