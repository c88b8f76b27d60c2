//! The outer event 445 around MLS bytes, built here so that its date and its content can be chosen.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use nostr::{Event, EventBuilder, Keys, Kind, Tag, TagKind, Timestamp};
use openmls::prelude::MlsGroup;
use openmls_traits::crypto::OpenMlsCrypto;
use openmls_traits::random::OpenMlsRand;

use crate::{Outcome, told};

/// Encrypt MLS bytes with the outer key of the group's present epoch.
pub fn sealed_content(
    group: &MlsGroup,
    crypto: &impl OpenMlsCrypto,
    random: &impl OpenMlsRand,
    mls: &[u8],
) -> Outcome<String> {
    let key = told(group.export_secret(crypto, "marmot", b"group-event", 32))?;
    let nonce: [u8; 12] = random.random_array().map_err(|_| "no randomness")?;
    let cipher = told(ChaCha20Poly1305::new_from_slice(&key))?;
    let sealed = cipher.encrypt(Nonce::from_slice(&nonce), mls).map_err(|_| "cannot encrypt")?;
    Ok(STANDARD.encode([nonce.as_slice(), &sealed].concat()))
}

/// Sign a 445 with a fresh key; the date is now, or the one given.
pub fn group_event(nostr_group_id: &str, content: &str, created_at: Option<u64>) -> Outcome<Event> {
    let mut builder = EventBuilder::new(Kind::MlsGroupMessage, content)
        .tag(Tag::custom(TagKind::h(), [nostr_group_id]))
        .tag(Tag::custom(TagKind::Custom("encoding".into()), ["base64"]));
    if let Some(created_at) = created_at {
        builder = builder.custom_created_at(Timestamp::from_secs(created_at));
    }
    told(builder.sign_with_keys(&Keys::generate()))
}
