//! Extensions as pairs of type and bytes, and what a leaf says it can do.

use mls_rs::extension::built_in::RequiredCapabilitiesExt;
use mls_rs::extension::ExtensionType;
use mls_rs::group::proposal::ProposalType;
use mls_rs::{CipherSuite, Extension, ExtensionList};
use pyo3::prelude::*;

use crate::error::{during, EngineError, Kind, Result, Task};

/// `(ExtensionType, extension_data)`.
pub type RawExtension = (u16, Vec<u8>);

/// The list of mls-rs from pairs; a type named twice is refused, because a list holds each type once.
///
/// # Errors
/// `DuplicateExtension`.
pub fn to_list(extensions: Vec<RawExtension>) -> Result<ExtensionList> {
    let mut list = ExtensionList::new();
    for (kind, data) in extensions {
        if list.has_extension(ExtensionType::new(kind)) {
            return Err(EngineError::new(Kind::Mls, "DuplicateExtension", "an extension type is listed twice"));
        }
        list.set(Extension::new(ExtensionType::new(kind), data));
    }
    Ok(list)
}

/// Pairs from the list of mls-rs.
#[must_use]
pub fn to_pairs(list: &ExtensionList) -> Vec<RawExtension> {
    list.iter().map(|one| (one.extension_type.raw_value(), one.extension_data.clone())).collect()
}

/// Adds `required_capabilities` unless the list brings its own or nothing is required.
///
/// # Errors
/// The extension cannot be encoded.
pub fn require(list: &mut ExtensionList, extensions: &[u16], proposals: &[u16]) -> Result<()> {
    let nothing = extensions.is_empty() && proposals.is_empty();
    if nothing || list.has_extension(ExtensionType::REQUIRED_CAPABILITIES) {
        return Ok(());
    }
    let required = RequiredCapabilitiesExt::new(
        extensions.iter().copied().map(ExtensionType::new).collect(),
        proposals.iter().copied().map(ProposalType::new).collect(),
        Vec::new(),
    );
    list.set_from(required).map_err(|error| during(Task::Other)(error.into()))
}

/// What a client lists in its leaf: the kinds of extension, proposal, suite, credential and version it understands.
#[pyclass(frozen, eq, get_all, module = "mls_rs_py")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// Extension types.
    pub extensions: Vec<u16>,
    /// Proposal types.
    pub proposals: Vec<u16>,
    /// Cipher suites.
    pub cipher_suites: Vec<u16>,
    /// Credential types.
    pub credentials: Vec<u16>,
    /// Protocol versions.
    pub versions: Vec<u16>,
}

impl Default for Capabilities {
    fn default() -> Self {
        Self::new(vec![0xF2EE, 0x000A], vec![0x000A], vec![1])
    }
}

#[pymethods]
impl Capabilities {
    #[new]
    #[pyo3(signature = (*, extensions = vec![0xF2EE, 0x000A], proposals = vec![0x000A], cipher_suites = vec![1]))]
    fn new(extensions: Vec<u16>, proposals: Vec<u16>, cipher_suites: Vec<u16>) -> Self {
        Self { extensions, proposals, cipher_suites, credentials: vec![1], versions: vec![1] }
    }

    fn __repr__(&self) -> String {
        format!(
            "Capabilities(extensions={:?}, proposals={:?}, cipher_suites={:?})",
            self.extensions, self.proposals, self.cipher_suites
        )
    }
}

impl Capabilities {
    /// The suites as mls-rs names them.
    #[must_use]
    pub fn suites(&self) -> Vec<CipherSuite> {
        self.cipher_suites.iter().map(|suite| CipherSuite::new(*suite)).collect()
    }
}

impl From<&mls_rs::group::Capabilities> for Capabilities {
    fn from(listed: &mls_rs::group::Capabilities) -> Self {
        Self {
            extensions: listed.extensions().iter().map(mls_rs::extension::ExtensionType::raw_value).collect(),
            proposals: listed.proposals().iter().map(mls_rs_core::group::ProposalType::raw_value).collect(),
            cipher_suites: listed.cipher_suites().iter().map(mls_rs::CipherSuite::raw_value).collect(),
            credentials: listed.credentials().iter().map(mls_rs::identity::CredentialType::raw_value).collect(),
            versions: listed.protocol_versions().iter().map(mls_rs::ProtocolVersion::raw_value).collect(),
        }
    }
}
