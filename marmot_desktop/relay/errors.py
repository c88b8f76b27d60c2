"""What can go wrong in the relay's own process; what a client did wrong is answered to the client, not raised."""

from marmot_desktop.errors import EnvironmentFaultError, RefusedError


class InvalidConfigError(RefusedError):
    """A flag of the command line is not usable; shown to who started the relay."""


class ListenError(EnvironmentFaultError):
    """The address cannot be listened on."""


class StoreError(EnvironmentFaultError):
    """The database refused to read or to write."""


class StoreInUseError(EnvironmentFaultError):
    """Another relay process holds this database."""


class StoreCorruptError(EnvironmentFaultError):
    """The database file is damaged or is no relay database; it is left as it is."""


class StoreTooNewError(EnvironmentFaultError):
    """The database was written by a newer relay."""


class QueryTimeoutError(EnvironmentFaultError):
    """A query took longer than a client may keep the database busy."""
