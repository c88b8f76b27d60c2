//! Messages: what their headers say, and what came out of them.

use mls_rs::group::proposal::Proposal;
use mls_rs::group::{ContentType, ProposalMessageDescription, ProposalSender, Sender};
use mls_rs::mls_rules::ProposalSource;
use mls_rs::{MlsMessage, MlsMessageDescription, WireFormat};
use mls_rs_codec::{MlsEncode, MlsSize};
use pyo3::prelude::*;

use crate::codec::trailing;
use crate::error::{during, outside, Result, Task};
use crate::extension::{to_pairs, RawExtension};
use crate::key_package::{read, KeyPackageInfo};

/// Reads one `MLSMessage`, all of the bytes.
///
/// # Errors
/// [`crate::error::Kind::Codec`].
pub fn parse(bytes: &[u8]) -> Result<MlsMessage> {
    let message = MlsMessage::from_bytes(bytes).map_err(during(Task::ReadMessage))?;
    (message.mls_encoded_len() == bytes.len()).then_some(message).ok_or_else(trailing)
}

/// The header of a message, readable without keys.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
pub struct MessageInfo {
    /// How it is framed.
    pub wire_format: &'static str,
    /// The group, for messages within one.
    pub group_id: Option<Vec<u8>>,
    /// The epoch, for messages within a group.
    pub epoch: Option<u64>,
    /// What is inside, for messages within a group.
    pub content_type: Option<&'static str>,
    /// Whom a Welcome is for.
    pub key_package_refs: Vec<Vec<u8>>,
}

/// Name of a wire format as Python spells it.
#[must_use]
pub fn wire_format_name(message: &MlsMessage) -> &'static str {
    match message.wire_format() {
        WireFormat::PublicMessage => "public_message",
        WireFormat::PrivateMessage => "private_message",
        WireFormat::Welcome => "welcome",
        WireFormat::GroupInfo => "group_info",
        _ => "key_package",
    }
}

/// Epoch and content of a message within a group.
#[must_use]
pub fn header(message: &MlsMessage) -> Option<(&[u8], u64, ContentType)> {
    match message.description() {
        MlsMessageDescription::PrivateProtocolMessage { group_id, epoch_id, content_type }
        | MlsMessageDescription::PublicProtocolMessage { group_id, epoch_id, content_type, .. } => {
            Some((group_id, epoch_id, content_type))
        }
        _ => None,
    }
}

/// Reads the header of any `MLSMessage`.
#[pyfunction]
pub fn inspect_message(py: Python<'_>, message: &[u8]) -> PyResult<MessageInfo> {
    outside(py, || {
        let message = parse(message)?;
        let refs = message.welcome_key_package_references();
        let head = header(&message);
        Ok(MessageInfo {
            wire_format: wire_format_name(&message),
            group_id: head.map(|(group_id, _, _)| group_id.to_vec()),
            epoch: head.map(|(_, epoch, _)| epoch),
            content_type: head.map(|(_, _, content)| match content {
                ContentType::Application => "application",
                ContentType::Proposal => "proposal",
                ContentType::Commit => "commit",
            }),
            key_package_refs: refs.into_iter().map(|one| one.to_vec()).collect(),
        })
    })
}

/// A decrypted application message.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
pub struct ApplicationMessage {
    /// Leaf that sent it.
    pub sender_index: u32,
    /// Identity of that leaf in the message's epoch.
    pub sender_identity: Vec<u8>,
    /// The epoch it was sent in.
    pub epoch: u64,
    /// The plaintext.
    pub data: Vec<u8>,
    /// What was authenticated beside it.
    pub authenticated_data: Vec<u8>,
}

#[pymethods]
impl ApplicationMessage {
    fn __repr__(&self) -> String {
        format!("ApplicationMessage(epoch={}, sender_index={})", self.epoch, self.sender_index)
    }
}

/// One proposal, sent alone or in a commit.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
#[derive(Clone)]
pub struct ProposalInfo {
    /// Proposal type.
    #[pyo3(name = "type")]
    pub kind: u16,
    /// Leaf that proposed it; none for one from outside.
    pub sender_index: Option<u32>,
    /// Whether it was sent before the commit, by itself.
    pub by_reference: bool,
    /// Of an Add.
    pub key_package: Option<KeyPackageInfo>,
    /// Of a Remove, and of a `SelfRemove`.
    pub removed_index: Option<u32>,
    /// Of a `GroupContextExtensions`.
    pub context_extensions: Option<Vec<RawExtension>>,
}

#[pymethods]
impl ProposalInfo {
    fn __repr__(&self) -> String {
        format!("ProposalInfo(type={:#06x}, sender_index={:?})", self.kind, self.sender_index)
    }
}

impl ProposalInfo {
    fn new(proposal: &Proposal, sender_index: Option<u32>, by_reference: bool) -> Result<Self> {
        let key_package = match proposal {
            Proposal::Add(add) => Some(read(&add.key_package().mls_encode_to_vec()?, false)?),
            _ => None,
        };
        Ok(Self {
            kind: proposal.proposal_type().raw_value(),
            sender_index,
            by_reference,
            key_package,
            removed_index: match proposal {
                Proposal::Remove(remove) => Some(remove.to_remove()),
                Proposal::SelfRemove(_) => sender_index,
                _ => None,
            },
            context_extensions: match proposal {
                Proposal::GroupContextExtensions(list) => Some(to_pairs(list)),
                _ => None,
            },
        })
    }

    /// Of a proposal message.
    ///
    /// # Errors
    /// An Add with a key package that cannot be read.
    pub fn of_message(description: &ProposalMessageDescription) -> Result<Self> {
        let sender = match description.sender {
            ProposalSender::Member(index) => Some(index),
            ProposalSender::External(_) | ProposalSender::NewMember => None,
        };
        Self::new(&description.proposal, sender, true)
    }

    /// Of the proposals of a commit.
    ///
    /// # Errors
    /// As [`ProposalInfo::of_message`].
    pub fn of_commit(proposals: &[mls_rs::mls_rules::ProposalInfo<Proposal>]) -> Result<Vec<Self>> {
        let one = |info: &mls_rs::mls_rules::ProposalInfo<Proposal>| {
            let sender = match info.sender {
                Sender::Member(index) => Some(index),
                _ => None,
            };
            Self::new(&info.proposal, sender, matches!(info.source, ProposalSource::ByReference(_)))
        };
        proposals.iter().map(one).collect()
    }
}
