//! Shared by the vector tests and the bound: where the official vectors lie, and the plain client they run on.

use std::path::PathBuf;

use mls_rs::client_builder::MlsConfig;
use mls_rs::identity::basic::BasicIdentityProvider;
use mls_rs::identity::SigningIdentity;
use mls_rs::{CipherSuite, CipherSuiteProvider, Client, CryptoProvider};
use mls_rs_core::crypto::SignatureSecretKey;
use mls_rs_core::key_package::{KeyPackageData, KeyPackageStorage};
use mls_rs_core::psk::{ExternalPskId, PreSharedKey};
use mls_rs_crypto_rustcrypto::RustCryptoProvider;
use serde_json::Value;

/// The one suite that the vectors here are of.
pub const SUITE: CipherSuite = CipherSuite::CURVE25519_AES128;

/// Reads one file of the official vectors; `None`, with a line saying so, where they are absent.
///
/// They lie in `$MARMOT_OFFICIAL_VECTORS`, by default `../shared/vectors/official` seen from the repository's root.
///
/// # Panics
/// The file is there but is not JSON.
#[must_use]
pub fn official(name: &str) -> Option<Vec<Value>> {
    let default = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/official");
    let folder = std::env::var_os("MARMOT_OFFICIAL_VECTORS").map_or_else(default, PathBuf::from);
    let Ok(text) = std::fs::read_to_string(folder.join("mls").join(name)) else {
        eprintln!("skipped: the official vectors are absent (mls/{name}); set MARMOT_OFFICIAL_VECTORS");
        return None;
    };
    match serde_json::from_str(&text) {
        Ok(Value::Array(cases)) => Some(cases),
        _ => panic!("mls/{name} is not a JSON array"),
    }
}

/// The bytes of a hex field.
///
/// # Panics
/// The value is not a hex string.
#[must_use]
pub fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("a hex string");
    let digit = |index: usize| u8::from_str_radix(&text[index..index + 2], 16).expect("hex digits");
    (0..text.len()).step_by(2).map(digit).collect()
}

/// The crypto of [`SUITE`].
///
/// # Panics
/// The suite is not built in.
#[must_use]
pub fn suite() -> impl CipherSuiteProvider {
    RustCryptoProvider::new().cipher_suite_provider(SUITE).expect("suite 1 is built in")
}

/// Storage that knows one private key package.
#[derive(Clone)]
pub struct OnePackage(Option<KeyPackageData>, Vec<u8>);

impl OnePackage {
    /// Knows `package` under `reference`.
    #[must_use]
    pub fn new(reference: Vec<u8>, package: KeyPackageData) -> Self {
        Self(Some(package), reference)
    }
}

impl KeyPackageStorage for OnePackage {
    type Error = std::convert::Infallible;

    fn delete(&mut self, _id: &[u8]) -> Result<(), Self::Error> {
        self.0 = None;
        Ok(())
    }

    fn insert(&mut self, id: Vec<u8>, pkg: KeyPackageData) -> Result<(), Self::Error> {
        *self = Self(Some(pkg), id);
        Ok(())
    }

    fn get(&self, id: &[u8]) -> Result<Option<KeyPackageData>, Self::Error> {
        Ok(self.0.clone().filter(|_| id == self.1))
    }
}

/// A client without any rule of ours, as the vectors need: any identity, no lifetime check, external PSKs.
#[must_use]
pub fn plain_client(
    packages: OnePackage,
    psks: Vec<(Vec<u8>, Vec<u8>)>,
    identity: SigningIdentity,
    signer: SignatureSecretKey,
) -> Client<impl MlsConfig> {
    let mut builder = Client::builder()
        .crypto_provider(RustCryptoProvider::with_enabled_cipher_suites(vec![SUITE]))
        .identity_provider(BasicIdentityProvider::new())
        .key_package_repo(packages);
    for (id, psk) in psks {
        builder = builder.psk(ExternalPskId::new(id), PreSharedKey::new(psk));
    }
    builder.signing_identity(identity, signer, SUITE).build()
}
