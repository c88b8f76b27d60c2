//! The blobs that Python stores for us, each with a version in front, in the TLS presentation language.

use mls_rs_codec::{MlsDecode, MlsEncode, MlsSize};
use mls_rs_core::group::GroupContext;
use zeroize::Zeroizing;

use crate::error::{EngineError, Kind, Result};
use crate::state_store::SecretBytes;

/// Version of every blob below; a reader refuses what it does not know.
const VERSION: u8 = 1;

/// A leaf as it was before a commit changed or removed it.
#[derive(Clone, Debug, PartialEq, MlsSize, MlsEncode, MlsDecode)]
pub struct LeafChange {
    /// The leaf's index.
    pub index: u32,
    /// The leaf node, encoded.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub leaf: Vec<u8>,
}

/// `GroupChanges.state`: the snapshot of mls-rs and our own proposals of the epoch.
#[derive(MlsSize, MlsEncode, MlsDecode)]
pub struct SavedState {
    /// The snapshot, without the tree.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub snapshot: SecretBytes,
    /// Own proposals that may be committed by others.
    pub own: OwnProposals,
}

/// The proposals we sent in this epoch, as entries of the two cache maps inside a snapshot.
///
/// They stay out of the live cache, where they would forbid us to send, and are put back when a commit that may name
/// them is read.
#[derive(Clone, Default, MlsSize, MlsEncode, MlsDecode)]
pub struct OwnProposals {
    /// Entries of the map reference -> proposal.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub by_reference: Vec<u8>,
    /// Entries of the map message hash -> proposal.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub by_message: Vec<u8>,
    /// One of them is a `SelfRemove`.
    pub has_self_remove: bool,
}

impl OwnProposals {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_reference.is_empty()
    }
}

/// `GroupChanges.past_epochs_put`: one past epoch.
#[derive(MlsSize, MlsEncode, MlsDecode)]
pub struct SavedEpoch {
    /// The record of mls-rs.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub record: SecretBytes,
    /// What the next epoch changed.
    pub changes: Vec<LeafChange>,
}

/// `GroupChanges.pending_commit`: a commit of ours that waits for its acknowledgement.
#[derive(Clone, MlsSize, MlsEncode, MlsDecode)]
pub struct PendingCommit {
    /// The epoch it was built in.
    pub epoch: u64,
    /// Hash of the message sent, to recognise its echo.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub message_hash: Vec<u8>,
    /// The next epoch, as mls-rs wrote it.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub secrets: SecretBytes,
}

/// `KeyPackageBundle.private`: everything that joins.
#[derive(MlsSize, MlsEncode, MlsDecode)]
pub struct SavedKeyPackage {
    /// The key package's reference.
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    pub reference: Vec<u8>,
    /// Bare key package, init key and leaf key, as mls-rs encodes them.
    pub data: mls_rs_core::key_package::KeyPackageData,
}

/// Encodes a blob with its version in front.
///
/// # Errors
/// A value is too long for the presentation language.
pub fn save(value: &impl MlsEncode) -> Result<Vec<u8>> {
    let mut bytes = vec![VERSION];
    value.mls_encode(&mut bytes)?;
    Ok(bytes)
}

/// Decodes a blob written by [`save`].
///
/// # Errors
/// `UnknownStateVersion` or `SerializationError`, both [`Kind::Codec`].
pub fn load<T: MlsDecode>(bytes: &[u8]) -> Result<T> {
    let (version, mut rest) = bytes.split_first().ok_or(mls_rs_codec::Error::UnexpectedEOF)?;
    if *version != VERSION {
        return Err(EngineError::new(Kind::Codec, "UnknownStateVersion", "the saved bytes are of an unknown version"));
    }
    let value = T::mls_decode(&mut rest)?;
    rest.is_empty().then_some(value).ok_or_else(trailing)
}

/// Bytes after the end of what was read.
#[must_use]
pub fn trailing() -> EngineError {
    EngineError::new(Kind::Codec, "TrailingData", "there are bytes after the end of the value")
}

/// The parts of a snapshot of mls-rs that we look into: its context and the two maps of cached proposals.
pub struct SnapshotParts<'a> {
    head: &'a [u8],
    /// The group context.
    pub context: GroupContext,
    /// Entries of the map reference -> proposal.
    pub by_reference: Zeroizing<Vec<u8>>,
    /// Entries of the map message hash -> proposal.
    pub by_message: Zeroizing<Vec<u8>>,
    tail: &'a [u8],
}

/// Splits a snapshot.
///
/// The layout is that of the pinned mls-rs release: version, context, the two maps, then the rest.
///
/// # Errors
/// `UnknownStateVersion` or `SerializationError`.
pub fn split_snapshot(snapshot: &[u8]) -> Result<SnapshotParts<'_>> {
    let mut rest = snapshot;
    if u16::mls_decode(&mut rest)? != 1 {
        return Err(EngineError::new(Kind::Codec, "UnknownStateVersion", "the snapshot is of an unknown version"));
    }
    let context = GroupContext::mls_decode(&mut rest)?;
    let head = &snapshot[..snapshot.len() - rest.len()];
    let by_reference = mls_rs_codec::byte_vec::mls_decode::<Vec<u8>>(&mut rest)?.into();
    let by_message = mls_rs_codec::byte_vec::mls_decode::<Vec<u8>>(&mut rest)?.into();
    Ok(SnapshotParts { head, context, by_reference, by_message, tail: rest })
}

/// A snapshot with the cached proposals of another one of the same epoch, and nothing else of that.
///
/// # Errors
/// As [`split_snapshot`].
pub fn with_proposals_of(snapshot: &[u8], other: &[u8]) -> Result<SecretBytes> {
    let (parts, source) = (split_snapshot(snapshot)?, split_snapshot(other)?);
    parts.with_proposals(&source.by_reference, &source.by_message)
}

/// Puts own proposals beside those that a snapshot already caches.
///
/// # Errors
/// As [`split_snapshot`].
pub fn with_own_proposals(snapshot: &[u8], own: &OwnProposals) -> Result<SecretBytes> {
    let parts = split_snapshot(snapshot)?;
    let by_reference = Zeroizing::new([parts.by_reference.as_slice(), own.by_reference.as_slice()].concat());
    let by_message = Zeroizing::new([parts.by_message.as_slice(), own.by_message.as_slice()].concat());
    parts.with_proposals(&by_reference, &by_message)
}

impl SnapshotParts<'_> {
    /// The snapshot with other cached proposals.
    fn with_proposals(&self, by_reference: &[u8], by_message: &[u8]) -> Result<SecretBytes> {
        let length = self.head.len() + by_reference.len() + by_message.len() + self.tail.len() + 16;
        let mut joined = Zeroizing::new(Vec::with_capacity(length));
        joined.extend_from_slice(self.head);
        mls_rs_codec::byte_vec::mls_encode(&by_reference, &mut joined)?;
        mls_rs_codec::byte_vec::mls_encode(&by_message, &mut joined)?;
        joined.extend_from_slice(self.tail);
        Ok(joined)
    }
}
