"""What can go wrong between this program and its files."""

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError


class StorageError(EnvironmentFaultError):
    """The disk did not do its part: full, read-only, failing, or the file is held by somebody else."""

    def __init__(self, code: ErrorCode = ErrorCode.STORAGE_ERROR, detail: str = "") -> None:
        super().__init__(code, detail)


class CorruptStoreError(StorageError):
    """A file is damaged, or its key is another one; the two cannot be told apart. It is left as it is."""

    def __init__(self, code: ErrorCode = ErrorCode.STORE_CORRUPT, detail: str = "") -> None:
        super().__init__(code, detail)


class SchemaTooNewError(StorageError):
    """A newer version of this program has written the file; it is left as it is."""

    def __init__(self, code: ErrorCode = ErrorCode.STORE_TOO_NEW, detail: str = "") -> None:
        super().__init__(code, detail)


class NotFoundError(RefusedError):
    """What was asked for is not in the store."""

    def __init__(self, code: ErrorCode = ErrorCode.NOT_FOUND, detail: str = "") -> None:
        super().__init__(code, detail)
