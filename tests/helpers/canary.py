"""Secrets that a test puts in, and the search for any of their forms in what came out."""

import base64
import binascii
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Canaries:
    """Remembers secrets and finds them again in text, bytes or files, in every form they are likely to take.

    Short values would be found by chance, so a secret has at least 8 bytes.
    """

    _forms: dict[bytes, str] = field(default_factory=dict)

    def add(self, secret: bytes | str, name: str) -> None:
        """Keep a secret under the name that a report may show.

        Args:
            secret: key bytes, or text such as an nsec or the plaintext of a message.
            name: of what it is; never the secret itself.
        """
        raw = secret.encode() if isinstance(secret, str) else bytes(secret)
        if len(raw) < 8:
            raise ValueError("a canary has at least 8 bytes")
        self._forms[raw] = name
        if isinstance(secret, str):
            self._forms[secret.encode("unicode_escape")] = name
            return
        self._forms[binascii.hexlify(raw)] = name
        self._forms[binascii.hexlify(raw).upper()] = name
        self._forms[base64.b64encode(raw).rstrip(b"=")] = name
        self._forms[base64.urlsafe_b64encode(raw).rstrip(b"=")] = name
        self._forms[repr(raw)[2:-1].encode()] = name
        self._forms[str(list(raw))[1:-1].encode()] = name

    def found_in(self, text: str | bytes) -> set[str]:
        """The names of the secrets that occur in a text."""
        data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
        return {name for form, name in self._forms.items() if form in data}

    def found_below(self, folder: Path) -> dict[Path, set[str]]:
        """The files below a folder in which a secret occurs, with the names of those secrets."""
        finds = {path: self.found_in(path.read_bytes()) for path in folder.rglob("*") if path.is_file()}
        return {path: names for path, names in finds.items() if names}
