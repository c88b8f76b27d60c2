//! One Rust error, one Python exception tree.
//!
//! Every engine failure becomes an [`EngineError`]: what kind of trouble it is (the exception class), a stable
//! code (the name of the mls-rs variant, or a name of our own) and a sentence. No text carries key material:
//! the sentences are those of mls-rs, which names types, indexes and times only.

use std::borrow::Cow;
use std::panic::{catch_unwind, AssertUnwindSafe};

use mls_rs::error::MlsError as Mls;
use pyo3::create_exception;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;

create_exception!(mls_rs_py, MlsError, PyException);
create_exception!(mls_rs_py, CodecError, MlsError);
create_exception!(mls_rs_py, WrongEpochError, MlsError);
create_exception!(mls_rs_py, WrongGroupError, MlsError);
create_exception!(mls_rs_py, UsedKeyError, MlsError);
create_exception!(mls_rs_py, FutureGenerationError, MlsError);
create_exception!(mls_rs_py, OwnMessageError, MlsError);
create_exception!(mls_rs_py, UndecryptableError, MlsError);
create_exception!(mls_rs_py, MissingProposalError, MlsError);
create_exception!(mls_rs_py, CommitRequiredError, MlsError);
create_exception!(mls_rs_py, InvalidCommitError, MlsError);
create_exception!(mls_rs_py, InvalidKeyPackageError, MlsError);
create_exception!(mls_rs_py, NoMatchingKeyPackageError, MlsError);
create_exception!(mls_rs_py, InvalidIdentityError, MlsError);
create_exception!(mls_rs_py, InvalidWelcomeError, MlsError);

/// Which exception class an error becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The root: misuse, damaged state, a fault of the engine itself.
    Mls,
    /// The bytes are not what they should be.
    Codec,
    /// Of an epoch that is not the current one and not kept.
    WrongEpoch,
    /// Of another group.
    WrongGroup,
    /// Its key was used or burned.
    UsedKey,
    /// Too far ahead of what was read from this sender.
    FutureGeneration,
    /// Written by this very leaf.
    OwnMessage,
    /// A tag or a signature does not hold.
    Undecryptable,
    /// A commit names a proposal that was not merged yet.
    MissingProposal,
    /// Proposals were merged; commit or clear them before sending.
    CommitRequired,
    /// A commit or proposal that breaks the rules of MLS.
    InvalidCommit,
    /// A key package that cannot be used.
    InvalidKeyPackage,
    /// The Welcome is for another key package.
    NoMatchingKeyPackage,
    /// A credential that is not basic with 32 bytes, or keys that do not belong together.
    InvalidIdentity,
    /// A Welcome that breaks the rules of MLS.
    InvalidWelcome,
}

/// What was being done when mls-rs said no; the same variant means different things in different places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Reading an application message or a proposal.
    ReadMessage,
    /// Reading a commit.
    ReadCommit,
    /// Reading or making a key package.
    KeyPackage,
    /// Building a proposal or a commit of our own.
    Build,
    /// Joining by a Welcome.
    Join,
    /// Anything else: state, exports, creation.
    Other,
}

/// A failure of the engine on its way to Python.
#[derive(Clone, Debug)]
pub struct EngineError {
    kind: Kind,
    code: Cow<'static, str>,
    text: String,
}

/// The result of every engine function.
pub type Result<T, E = EngineError> = std::result::Result<T, E>;

impl EngineError {
    /// An error of our own with a stable code.
    pub fn new(kind: Kind, code: &'static str, text: &str) -> Self {
        Self { kind, code: Cow::Borrowed(code), text: text.to_owned() }
    }

    /// An error of mls-rs, filed by what was being done.
    #[must_use]
    #[allow(clippy::needless_pass_by_value)] // the shape `map_err` wants
    pub fn from_mls(task: Task, error: Mls) -> Self {
        Self { kind: kind_of(task, &error), code: Cow::Owned(variant_name(&error)), text: error.to_string() }
    }

    /// A fault inside the engine (a caught panic, or a group one has happened in).
    #[must_use]
    pub fn internal() -> Self {
        Self::new(Kind::Mls, "InternalError", "the engine failed internally; load the group again")
    }

    /// The exception class this becomes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

impl From<mls_rs_codec::Error> for EngineError {
    fn from(error: mls_rs_codec::Error) -> Self {
        Self { kind: Kind::Codec, code: Cow::Borrowed("SerializationError"), text: error.to_string() }
    }
}

/// Curries [`EngineError::from_mls`] for `map_err`.
pub fn during(task: Task) -> impl Fn(Mls) -> EngineError {
    move |error| EngineError::from_mls(task, error)
}

fn variant_name(error: &Mls) -> String {
    let mut name = format!("{error:?}");
    name.truncate(name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len()));
    name
}

fn kind_of(task: Task, error: &Mls) -> Kind {
    match error {
        Mls::SerializationError(_)
        | Mls::UnsupportedProtocolVersion(_)
        | Mls::ProtocolVersionMismatch
        | Mls::UnexpectedMessageType
        | Mls::UnencryptedApplicationMessage => Kind::Codec,
        Mls::InvalidEpoch | Mls::EpochNotFound => Kind::WrongEpoch,
        Mls::GroupIdMismatch => Kind::WrongGroup,
        Mls::KeyMissing(_) | Mls::InvalidLeafConsumption => Kind::UsedKey,
        Mls::InvalidFutureGeneration(_) => Kind::FutureGeneration,
        Mls::CantProcessMessageFromSelf => Kind::OwnMessage,
        Mls::ProposalNotFound => Kind::MissingProposal,
        Mls::CommitRequired => Kind::CommitRequired,
        Mls::WelcomeKeyPackageNotFound => Kind::NoMatchingKeyPackage,
        _ => kind_by_task(task, error),
    }
}

fn kind_by_task(task: Task, error: &Mls) -> Kind {
    match (task, error) {
        (Task::ReadMessage, _) | (Task::ReadCommit, Mls::CryptoProviderError(_)) => Kind::Undecryptable,
        (Task::KeyPackage | Task::Build | Task::Join, Mls::IdentityProviderError(_)) => Kind::InvalidIdentity,
        (Task::KeyPackage, _) => Kind::InvalidKeyPackage,
        (Task::Build, error) if is_about_key_package(error) => Kind::InvalidKeyPackage,
        (Task::Build | Task::ReadCommit, _) => Kind::InvalidCommit,
        (Task::Join, _) => Kind::InvalidWelcome,
        (Task::Other, _) => Kind::Mls,
    }
}

fn is_about_key_package(error: &Mls) -> bool {
    matches!(
        error,
        Mls::InvalidLifetime { .. }
            | Mls::RequiredExtensionNotFound(_)
            | Mls::RequiredProposalNotFound(_)
            | Mls::RequiredCredentialNotFound(_)
            | Mls::ExtensionNotInCapabilities(_)
            | Mls::UnsupportedGroupExtension(_)
            | Mls::InUseCredentialTypeUnsupportedByNewLeaf
            | Mls::CredentialTypeOfNewLeafIsUnsupported
            | Mls::DuplicateLeafData(_)
            | Mls::DefaultValueListed
            | Mls::InvalidSignature
            | Mls::InvalidInitKey
            | Mls::InitLeafKeyEquality
            | Mls::InvalidLeafNodeSource
            | Mls::CipherSuiteMismatch
    )
}

impl From<EngineError> for PyErr {
    fn from(error: EngineError) -> Self {
        let EngineError { kind, code, text } = error;
        let raised = match kind {
            Kind::Mls => MlsError::new_err(text),
            Kind::Codec => CodecError::new_err(text),
            Kind::WrongEpoch => WrongEpochError::new_err(text),
            Kind::WrongGroup => WrongGroupError::new_err(text),
            Kind::UsedKey => UsedKeyError::new_err(text),
            Kind::FutureGeneration => FutureGenerationError::new_err(text),
            Kind::OwnMessage => OwnMessageError::new_err(text),
            Kind::Undecryptable => UndecryptableError::new_err(text),
            Kind::MissingProposal => MissingProposalError::new_err(text),
            Kind::CommitRequired => CommitRequiredError::new_err(text),
            Kind::InvalidCommit => InvalidCommitError::new_err(text),
            Kind::InvalidKeyPackage => InvalidKeyPackageError::new_err(text),
            Kind::NoMatchingKeyPackage => NoMatchingKeyPackageError::new_err(text),
            Kind::InvalidIdentity => InvalidIdentityError::new_err(text),
            Kind::InvalidWelcome => InvalidWelcomeError::new_err(text),
        };
        Python::attach(|py| match raised.value(py).setattr("code", code.as_ref()) {
            Ok(()) => raised,
            Err(failed) => failed,
        })
    }
}

/// Runs `work` without the interpreter lock; a panic inside becomes an error instead of crossing the border.
pub fn outside<T: Send>(py: Python<'_>, work: impl FnOnce() -> Result<T> + Send) -> PyResult<T> {
    Ok(py.detach(|| catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(EngineError::internal())))?)
}

/// Puts the class attribute `code` on the root, so that it is there before an instance is.
pub fn finish_exceptions(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.getattr("MlsError")?.setattr("code", "")
}
