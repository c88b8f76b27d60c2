//! Key packages: read, checked and made.

use mls_rs::crypto::{HpkePublicKey, SignaturePublicKey, SignatureSecretKey};
use mls_rs::group::{LeafNode, LeafNodeSource};
use mls_rs::{CipherSuite, CipherSuiteProvider, CryptoProvider, ExtensionList};
use mls_rs_codec::{MlsDecode, MlsEncode, MlsSize};
use mls_rs_core::protocol_version::ProtocolVersion;
use mls_rs_crypto_rustcrypto::RustCryptoProvider;
use pyo3::prelude::*;

use crate::codec::trailing;
use crate::error::{outside, EngineError, Kind, Result};
use crate::extension::{to_pairs, Capabilities, RawExtension};
use crate::identity::{identity_of, IDENTITY_LENGTH};

/// `MLSMessage` header of a key package: version 1, wire format 5.
const MESSAGE_HEADER: [u8; 4] = [0, 1, 0, 5];
const LAST_RESORT: u16 = 0x000A;

/// A key package, read.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPackageInfo {
    /// The bare struct.
    pub key_package: Vec<u8>,
    /// Reference over the bare struct.
    #[pyo3(name = "ref")]
    pub reference: Vec<u8>,
    /// Its suite.
    pub cipher_suite: u16,
    /// The credential's 32 bytes.
    pub identity: Vec<u8>,
    /// The leaf's signature key.
    pub signature_key: Vec<u8>,
    /// Start of its lifetime.
    pub not_before: u64,
    /// End of its lifetime.
    pub not_after: u64,
    /// Extensions of the key package.
    pub extensions: Vec<RawExtension>,
    /// What its leaf lists.
    pub capabilities: Capabilities,
    /// Whether it may be used more than once.
    pub last_resort: bool,
}

/// A fresh key package with its private part.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
pub struct KeyPackageBundle {
    /// The bare struct, to publish.
    pub key_package: Vec<u8>,
    /// Reference over the bare struct.
    #[pyo3(name = "ref")]
    pub reference: Vec<u8>,
    /// What `Client.join` takes; secret.
    pub private: Vec<u8>,
    /// End of its lifetime.
    pub not_after: u64,
}

/// The struct of RFC 9420 section 10, field by field (mls-rs keeps the leaf of its own to itself).
#[derive(MlsSize, MlsEncode, MlsDecode)]
struct KeyPackageFields {
    version: ProtocolVersion,
    cipher_suite: CipherSuite,
    init_key: HpkePublicKey,
    leaf: LeafNode,
    extensions: ExtensionList,
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    signature: Vec<u8>,
}

#[derive(MlsSize, MlsEncode)]
struct Labelled<'a> {
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    label: Vec<u8>,
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    content: &'a [u8],
}

fn refused(code: &'static str, text: &str) -> EngineError {
    EngineError::new(Kind::InvalidKeyPackage, code, text)
}

/// The bare struct inside what a caller gives: bare, or a full `MLSMessage`.
#[must_use]
pub fn bare(key_package: &[u8]) -> &[u8] {
    // Bare bytes go on with the cipher suite; suite 5 in an MLSMessage header's place would be `00 01 00 05` too, so
    // the next two bytes decide: a message repeats the version there, a bare struct has the init key's length.
    match key_package.strip_prefix(&MESSAGE_HEADER) {
        Some(rest) if rest.starts_with(&[0, 1]) => rest,
        _ => key_package,
    }
}

/// The `MLSMessage` that mls-rs wants where a key package is added.
///
/// # Errors
/// [`Kind::Codec`].
pub fn as_message(key_package: &[u8]) -> Result<mls_rs::MlsMessage> {
    let framed = [&MESSAGE_HEADER, bare(key_package)].concat();
    crate::message::parse(&framed)
}

/// Reads a bare key package; `verify` also checks both signatures.
///
/// # Errors
/// [`Kind::Codec`] for bytes that are no key package, [`Kind::InvalidIdentity`] for a foreign credential,
/// [`Kind::InvalidKeyPackage`] for everything else.
pub fn read(key_package: &[u8], verify: bool) -> Result<KeyPackageInfo> {
    let mut rest = key_package;
    let fields = KeyPackageFields::mls_decode(&mut rest)?;
    if !rest.is_empty() {
        return Err(trailing());
    }
    if fields.version != ProtocolVersion::MLS_10 {
        return Err(refused("ProtocolVersionMismatch", "the key package is not of MLS 1.0"));
    }
    let suite = suite_provider(fields.cipher_suite)?;
    let LeafNodeSource::KeyPackage(lifetime) = &fields.leaf.leaf_node_source else {
        return Err(refused("InvalidLeafNodeSource", "the leaf is not one of a key package"));
    };
    let identity = identity_of(&fields.leaf.signing_identity);
    if identity.len() != IDENTITY_LENGTH {
        return Err(EngineError::new(
            Kind::InvalidIdentity,
            "IdentityProviderError",
            "the credential is not a basic one with 32 bytes",
        ));
    }
    if verify {
        check(&fields, key_package, &suite)?;
    }
    Ok(KeyPackageInfo {
        key_package: key_package.to_vec(),
        reference: labelled_hash(&suite, b"MLS 1.0 KeyPackage Reference", key_package)?,
        cipher_suite: fields.cipher_suite.raw_value(),
        identity: identity.to_vec(),
        signature_key: fields.leaf.signing_identity.signature_key.to_vec(),
        not_before: lifetime.not_before.seconds_since_epoch(),
        not_after: lifetime.not_after.seconds_since_epoch(),
        extensions: to_pairs(&fields.extensions),
        capabilities: (&fields.leaf.capabilities).into(),
        last_resort: fields.extensions.iter().any(|one| one.extension_type.raw_value() == LAST_RESORT),
    })
}

fn check(fields: &KeyPackageFields, bytes: &[u8], suite: &impl CipherSuiteProvider) -> Result<()> {
    suite
        .kem_public_key_validate(&fields.init_key)
        .map_err(|_| refused("InvalidInitKey", "the init key is not one of the suite"))?;
    if fields.init_key == fields.leaf.public_key {
        return Err(refused("InitLeafKeyEquality", "init key and leaf key are the same"));
    }
    let key = &fields.leaf.signing_identity.signature_key;
    let leaf = fields.leaf.mls_encode_to_vec()?;
    let leaf_content = without_signature(&leaf, &fields.leaf.signature);
    verify_label(suite, key, &fields.leaf.signature, b"MLS 1.0 LeafNodeTBS", leaf_content)?;
    let content = without_signature(bytes, &fields.signature);
    verify_label(suite, key, &fields.signature, b"MLS 1.0 KeyPackageTBS", content)
}

/// The signed part of a struct: all of it but the signature field at its end.
fn without_signature<'a>(encoded: &'a [u8], signature: &Vec<u8>) -> &'a [u8] {
    &encoded[..encoded.len() - mls_rs_codec::byte_vec::mls_encoded_len(signature)]
}

/// `VerifyWithLabel`, RFC 9420 section 5.1.2.
fn verify_label(
    suite: &impl CipherSuiteProvider,
    key: &SignaturePublicKey,
    signature: &[u8],
    label: &[u8],
    content: &[u8],
) -> Result<()> {
    let signed = Labelled { label: label.to_vec(), content }.mls_encode_to_vec()?;
    suite
        .verify(key, signature, &signed)
        .map_err(|_| refused("InvalidSignature", "a signature of the key package does not hold"))
}

/// `RefHash`, RFC 9420 section 5.2.
fn labelled_hash(suite: &impl CipherSuiteProvider, label: &[u8], content: &[u8]) -> Result<Vec<u8>> {
    let input = Labelled { label: label.to_vec(), content }.mls_encode_to_vec()?;
    suite.hash(&input).map_err(|_| EngineError::internal())
}

/// The crypto of one suite.
///
/// # Errors
/// `UnsupportedCipherSuite`.
pub fn suite_provider(suite: CipherSuite) -> Result<impl CipherSuiteProvider> {
    RustCryptoProvider::new()
        .cipher_suite_provider(suite)
        .ok_or_else(|| refused("UnsupportedCipherSuite", "the cipher suite is not one of this engine"))
}

/// Checks that a signature key pair is one.
///
/// # Errors
/// `SignatureKeyMismatch`.
pub fn check_key_pair(suite: CipherSuite, secret: &SignatureSecretKey, public: &[u8]) -> Result<()> {
    match suite_provider(suite)?.signature_key_derive_public(secret) {
        Ok(derived) if derived.as_bytes() == public => Ok(()),
        _ => Err(EngineError::new(
            Kind::InvalidIdentity,
            "SignatureKeyMismatch",
            "the signature keys do not belong together",
        )),
    }
}

/// Reads a key package, bare or as an `MLSMessage`, and checks its signatures.
#[pyfunction]
pub fn parse_key_package(py: Python<'_>, key_package: &[u8]) -> PyResult<KeyPackageInfo> {
    outside(py, || read(bare(key_package), true))
}

/// Makes a signature key pair: `(secret, public)`.
#[pyfunction]
#[pyo3(signature = (cipher_suite = 1))]
pub fn generate_signature_keypair(py: Python<'_>, cipher_suite: u16) -> PyResult<(Vec<u8>, Vec<u8>)> {
    outside(py, || {
        let suite = suite_provider(CipherSuite::new(cipher_suite))?;
        let (secret, public) = suite.signature_key_generate().map_err(|_| EngineError::internal())?;
        Ok((secret.as_bytes().to_vec(), public.as_bytes().to_vec()))
    })
}
