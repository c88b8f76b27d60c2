"""Which branch of the error tree each error of the store stands in."""

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.storage.errors import CorruptStoreError, NotFoundError, SchemaTooNewError, StorageError


def test_faults_of_the_disk_are_the_environments() -> None:
    codes = {kind: kind().code for kind in (StorageError, CorruptStoreError, SchemaTooNewError)}
    assert all(issubclass(kind, EnvironmentFaultError) for kind in codes)
    assert list(codes.values()) == [ErrorCode.STORAGE_ERROR, ErrorCode.STORE_CORRUPT, ErrorCode.STORE_TOO_NEW]


def test_what_is_not_there_was_asked_for_by_somebody() -> None:
    assert issubclass(NotFoundError, RefusedError)
    assert NotFoundError().code is ErrorCode.NOT_FOUND
    assert NotFoundError(ErrorCode.GROUP_UNKNOWN).code is ErrorCode.GROUP_UNKNOWN
