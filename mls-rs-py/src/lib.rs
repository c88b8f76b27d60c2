//! A thin Python binding of mls-rs: bytes and small frozen objects cross the border, nothing else.

#![allow(clippy::needless_pass_by_value)] // Python arguments arrive by value

mod changes;
mod client;
mod codec;
mod engine;
mod error;
mod extension;
mod group;
mod identity;
mod key_package;
mod member;
mod message;
mod reading;
mod rules;
mod sending;
mod session;
mod staged;
mod state_store;
mod welcome;

/// The module `mls_rs_py._mls_rs_py`; its documentation is in the stub beside it.
#[pyo3::pymodule]
mod _mls_rs_py {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::changes::GroupChanges;
    #[pymodule_export]
    use crate::client::Client;
    #[pymodule_export]
    use crate::error::{
        CodecError, CommitRequiredError, FutureGenerationError, InvalidCommitError, InvalidIdentityError,
        InvalidKeyPackageError, InvalidWelcomeError, MissingProposalError, MlsError, NoMatchingKeyPackageError,
        OwnMessageError, UndecryptableError, UsedKeyError, WrongEpochError, WrongGroupError,
    };
    #[pymodule_export]
    use crate::extension::Capabilities;
    #[pymodule_export]
    use crate::group::{CommitOutput, Group};
    #[pymodule_export]
    use crate::key_package::{generate_signature_keypair, parse_key_package, KeyPackageBundle, KeyPackageInfo};
    #[pymodule_export]
    use crate::member::{GroupContext, Member};
    #[pymodule_export]
    use crate::message::{inspect_message, ApplicationMessage, MessageInfo, ProposalInfo};
    #[pymodule_export]
    use crate::staged::{StagedCommit, StagedProposal};
    #[pymodule_export]
    use crate::welcome::WelcomePreview;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::error::finish_exceptions(module)
    }
}
