//! The mls-rs client as this crate configures it: suite, identity, rules, storage.

use std::time::Duration;

use mls_rs::client_builder::{
    BaseConfig, PaddingMode, WithCryptoProvider, WithGroupStateStorage, WithIdentityProvider, WithKeyPackageRepo,
    WithMlsRules,
};
use mls_rs::crypto::{SignaturePublicKey, SignatureSecretKey};
use mls_rs::extension::ExtensionType;
use mls_rs::group::proposal::ProposalType;
use mls_rs::identity::basic::BasicCredential;
use mls_rs::identity::SigningIdentity;
use mls_rs::time::MlsTime;
use mls_rs::CipherSuite;
use mls_rs_crypto_rustcrypto::RustCryptoProvider;

use crate::extension::Capabilities;
use crate::identity::BasicIdentity;
use crate::rules::Rules;
use crate::state_store::{GroupStore, KeyPackageStore};

/// The configuration type that mls-rs builds from [`Settings::build`].
pub type Config = WithKeyPackageRepo<
    KeyPackageStore,
    WithGroupStateStorage<
        GroupStore,
        WithMlsRules<Rules, WithIdentityProvider<BasicIdentity, WithCryptoProvider<RustCryptoProvider, BaseConfig>>>,
    >,
>;
/// A client of mls-rs.
pub type MlsClient = mls_rs::Client<Config>;
/// A group of mls-rs.
pub type MlsGroup = mls_rs::Group<Config>;

/// What a client is, without any state.
#[derive(Clone)]
pub struct Settings {
    /// Identity and signature key.
    pub signing: SigningIdentity,
    /// The key that signs.
    pub signer: SignatureSecretKey,
    /// The suite of what this client creates.
    pub cipher_suite: CipherSuite,
    /// What its leaves list.
    pub capabilities: Capabilities,
    /// How application messages are padded.
    pub padding: PaddingMode,
    /// How many past epochs are kept.
    pub max_past_epochs: u64,
}

/// One client with its own storage; cheap, made per group and per key package.
pub struct Engine {
    /// The client.
    pub client: MlsClient,
    /// Its group storage.
    pub store: GroupStore,
    /// Its key package storage.
    pub packages: KeyPackageStore,
    /// Its rules, with the flag of the wire format.
    pub rules: Rules,
}

impl Settings {
    /// Builds a client; `lifetime` is how long what it signs from now on is valid.
    #[must_use]
    pub fn build(&self, lifetime: Duration) -> Engine {
        let (store, packages) = (GroupStore::default(), KeyPackageStore::default());
        let rules = Rules::new(self.padding);
        let client = mls_rs::Client::builder()
            .crypto_provider(RustCryptoProvider::with_enabled_cipher_suites(self.capabilities.suites()))
            .identity_provider(BasicIdentity)
            .mls_rules(rules.clone())
            .group_state_storage(store.clone())
            .key_package_repo(packages.clone())
            .extension_types(self.capabilities.extensions.iter().copied().map(ExtensionType::new))
            .custom_proposal_types(self.capabilities.proposals.iter().copied().map(ProposalType::new))
            .key_package_lifetime(lifetime)
            .signing_identity(self.signing.clone(), self.signer.clone(), self.cipher_suite)
            .build();
        Engine { client, store, packages, rules }
    }

    /// The same client with another signature key.
    #[must_use]
    pub fn signing_identity_with(&self, public: Vec<u8>) -> SigningIdentity {
        SigningIdentity::new(self.signing.credential.clone(), SignaturePublicKey::from(public))
    }
}

/// A basic credential with its signature key.
#[must_use]
pub fn signing_identity(identity: Vec<u8>, public: Vec<u8>) -> SigningIdentity {
    SigningIdentity::new(BasicCredential::new(identity).into_credential(), SignaturePublicKey::from(public))
}

/// Unix seconds as mls-rs takes them.
#[must_use]
pub fn time(seconds: u64) -> MlsTime {
    MlsTime::from_duration_since_epoch(Duration::from_secs(seconds))
}
