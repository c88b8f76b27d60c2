//! Members and the context they share.

use mls_rs::group::{ExportedTree, LeafNode, LeafNodeSource, Node};
use pyo3::prelude::*;

use crate::codec::LeafChange;
use crate::error::Result;
use crate::extension::{to_pairs, Capabilities, RawExtension};
use crate::identity::identity_of;

/// One leaf of the group.
#[pyclass(frozen, eq, get_all, module = "mls_rs_py")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Index among the leaves.
    pub leaf_index: u32,
    /// The credential's 32 bytes.
    pub identity: Vec<u8>,
    /// The leaf's signature key.
    pub signature_key: Vec<u8>,
    /// What the leaf lists.
    pub capabilities: Capabilities,
    /// The leaf's extensions.
    pub extensions: Vec<RawExtension>,
    /// End of the lifetime of a leaf that still stems from its key package.
    pub not_after: Option<u64>,
}

#[pymethods]
impl Member {
    fn __repr__(&self) -> String {
        format!("Member(leaf_index={})", self.leaf_index)
    }
}

impl Member {
    fn new(leaf_index: u32, leaf: &LeafNode) -> Self {
        Self {
            leaf_index,
            identity: identity_of(&leaf.signing_identity).to_vec(),
            signature_key: leaf.signing_identity.signature_key.to_vec(),
            capabilities: (&leaf.capabilities).into(),
            extensions: to_pairs(&leaf.extensions),
            not_after: match &leaf.leaf_node_source {
                LeafNodeSource::KeyPackage(lifetime) => Some(lifetime.not_after.seconds_since_epoch()),
                LeafNodeSource::Update | LeafNodeSource::Commit(_) => None,
            },
        }
    }
}

/// The leaves of a tree with their indexes.
fn leaves<'a>(tree: &'a ExportedTree<'_>) -> impl Iterator<Item = (u32, &'a LeafNode)> {
    tree.nodes().iter().step_by(2).zip(0u32..).filter_map(|(node, index)| match node {
        Some(Node::Leaf(leaf)) => Some((index, leaf)),
        _ => None,
    })
}

/// The leaf at `index`.
#[must_use]
pub fn leaf_at<'a>(tree: &'a ExportedTree<'_>, index: u32) -> Option<&'a LeafNode> {
    match tree.nodes().get(usize::try_from(index).ok()?.checked_mul(2)?) {
        Some(Some(Node::Leaf(leaf))) => Some(leaf),
        _ => None,
    }
}

/// All members, by leaf index.
#[must_use]
pub fn members(tree: &ExportedTree<'_>) -> Vec<Member> {
    leaves(tree).map(|(index, leaf)| Member::new(index, leaf)).collect()
}

/// The member at `index`.
#[must_use]
pub fn member_at(tree: &ExportedTree<'_>, index: u32) -> Option<Member> {
    leaf_at(tree, index).map(|leaf| Member::new(index, leaf))
}

/// The leaves of `before` whose signature key `after` no longer has at that place, encoded.
///
/// # Errors
/// A leaf cannot be encoded.
pub fn changed_leaves(before: &ExportedTree<'_>, after: &ExportedTree<'_>) -> Result<Vec<LeafChange>> {
    leaves(before)
        .filter(|(index, leaf)| leaf_at(after, *index).is_none_or(|now| now.signing_identity != leaf.signing_identity))
        .map(|(index, leaf)| Ok(LeafChange { index, leaf: mls_rs_codec::MlsEncode::mls_encode_to_vec(leaf)? }))
        .collect()
}

/// What all members agree on.
#[pyclass(frozen, eq, get_all, module = "mls_rs_py")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupContext {
    /// The group's id.
    pub group_id: Vec<u8>,
    /// The epoch.
    pub epoch: u64,
    /// The cipher suite.
    pub cipher_suite: u16,
    /// The group's extensions.
    pub extensions: Vec<RawExtension>,
    /// Hash of the ratchet tree.
    pub tree_hash: Vec<u8>,
    /// Hash over all commits so far.
    pub confirmed_transcript_hash: Vec<u8>,
}

#[pymethods]
impl GroupContext {
    fn __repr__(&self) -> String {
        format!("GroupContext(epoch={})", self.epoch)
    }
}

impl From<&mls_rs::group::GroupContext> for GroupContext {
    fn from(context: &mls_rs::group::GroupContext) -> Self {
        Self {
            group_id: context.group_id.clone(),
            epoch: context.epoch,
            cipher_suite: context.cipher_suite.raw_value(),
            extensions: to_pairs(&context.extensions),
            tree_hash: context.tree_hash.clone(),
            confirmed_transcript_hash: context.confirmed_transcript_hash.to_vec(),
        }
    }
}
