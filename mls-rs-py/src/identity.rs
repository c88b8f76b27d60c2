//! Who a member is: a basic credential of 32 bytes; two devices of one person are two members.

use mls_rs::error::IntoAnyError;
use mls_rs::identity::{CredentialType, SigningIdentity};
use mls_rs::time::MlsTime;
use mls_rs::{ExtensionList, IdentityProvider};
use mls_rs_core::identity::MemberValidationContext;

/// Length of an identity: a x-only public key.
pub const IDENTITY_LENGTH: usize = 32;

/// The identity rules of the engine.
///
/// mls-rs asks for one unique value per leaf, so that value is credential and signature key together. A leaf may
/// change its signature key, never its credential (`valid_successor`).
#[derive(Clone, Debug)]
pub struct BasicIdentity;

/// A credential that this engine does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidIdentity;

impl std::fmt::Display for InvalidIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the credential is not a basic one with {IDENTITY_LENGTH} bytes")
    }
}

impl std::error::Error for InvalidIdentity {}

impl IntoAnyError for InvalidIdentity {
    fn into_dyn_error(self) -> Result<Box<dyn std::error::Error + Send + Sync>, Self> {
        Ok(Box::new(self))
    }
}

/// The identity bytes of a leaf; empty where the credential is not a basic one.
#[must_use]
pub fn identity_of(signing: &SigningIdentity) -> &[u8] {
    signing.credential.as_basic().map_or(&[], |basic| basic.identifier())
}

fn check(signing: &SigningIdentity) -> Result<(), InvalidIdentity> {
    (identity_of(signing).len() == IDENTITY_LENGTH).then_some(()).ok_or(InvalidIdentity)
}

impl IdentityProvider for BasicIdentity {
    type Error = InvalidIdentity;

    fn validate_member(
        &self,
        signing_identity: &SigningIdentity,
        _timestamp: Option<MlsTime>,
        _context: MemberValidationContext<'_>,
    ) -> Result<(), Self::Error> {
        check(signing_identity)
    }

    fn validate_external_sender(
        &self,
        signing_identity: &SigningIdentity,
        _timestamp: Option<MlsTime>,
        _extensions: Option<&ExtensionList>,
    ) -> Result<(), Self::Error> {
        check(signing_identity)
    }

    fn identity(&self, signing_identity: &SigningIdentity, _: &ExtensionList) -> Result<Vec<u8>, Self::Error> {
        check(signing_identity)?;
        Ok([identity_of(signing_identity), signing_identity.signature_key.as_ref()].concat())
    }

    fn valid_successor(
        &self,
        predecessor: &SigningIdentity,
        successor: &SigningIdentity,
        _extensions: &ExtensionList,
    ) -> Result<bool, Self::Error> {
        check(successor)?;
        Ok(predecessor.credential == successor.credential)
    }

    fn supported_types(&self) -> Vec<CredentialType> {
        vec![CredentialType::BASIC]
    }
}
