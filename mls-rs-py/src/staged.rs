//! Handshake messages that were read but not applied.

use std::sync::{Mutex, PoisonError};

use mls_rs::group::{CommitEffect, CommitMessageDescription, NewEpoch, ProposalMessageDescription};
use pyo3::prelude::*;

use crate::engine::MlsGroup;
use crate::error::{EngineError, Kind, Result};
use crate::member::{leaf_at, members, GroupContext, Member};
use crate::message::ProposalInfo;
use crate::session::Session;

/// A clone of the group that has read the message, and the message.
pub struct Staged {
    /// The message, to be read again where the group has moved on.
    pub bytes: Vec<u8>,
    /// The time it was read with.
    pub now: Option<u64>,
    revision: u64,
    clone: Mutex<Option<Box<MlsGroup>>>,
    /// What the message says.
    pub content: Content,
}

/// What a staged message says.
pub enum Content {
    /// A proposal, and what was authenticated beside it.
    Proposal(ProposalInfo, Vec<u8>),
    /// A commit.
    Commit(CommitInfo),
}

/// What a commit says; the fields of `StagedCommit`.
pub struct CommitInfo {
    committer_index: u32,
    committer_identity: Vec<u8>,
    epoch: u64,
    proposals: Vec<ProposalInfo>,
    unused_proposals: Vec<ProposalInfo>,
    context: GroupContext,
    members: Vec<Member>,
    removed_self: bool,
    is_own: bool,
    has_path: bool,
    wire_format: &'static str,
    authenticated_data: Vec<u8>,
}

/// What reading a commit gave, beside the clone that read it.
pub struct CommitFacts<'a> {
    /// It is the pending commit of this group.
    pub is_own: bool,
    /// How it was framed.
    pub wire_format: &'static str,
    /// What mls-rs says about it.
    pub description: &'a CommitMessageDescription,
}

impl Staged {
    fn new(session: &Session, clone: MlsGroup, bytes: &[u8], now: Option<u64>, content: Content) -> Self {
        let clone = Mutex::new(Some(Box::new(clone)));
        Self { bytes: bytes.to_vec(), now, revision: session.revision, clone, content }
    }

    /// Stages a proposal.
    ///
    /// # Errors
    /// `OwnMessage` for our own; a proposal whose key package cannot be read.
    pub fn proposal(
        session: &Session,
        clone: MlsGroup,
        bytes: &[u8],
        now: Option<u64>,
        proposal: &ProposalMessageDescription,
    ) -> Result<Self> {
        let info = ProposalInfo::of_message(proposal)?;
        // mls-rs says so for an encrypted one only; ours are remembered in `Session::own`, however they were framed.
        if info.sender_index == Some(session.group.current_member_index()) {
            return Err(EngineError::new(
                Kind::OwnMessage,
                "CantProcessMessageFromSelf",
                "message from self can't be processed",
            ));
        }
        let content = Content::Proposal(info, proposal.authenticated_data.clone());
        Ok(Self::new(session, clone, bytes, now, content))
    }

    /// Stages a commit.
    ///
    /// # Errors
    /// [`Kind::InvalidCommit`] for external commits and re-initialisations, which this engine does not take part in.
    pub fn commit(
        session: &Session,
        clone: MlsGroup,
        bytes: &[u8],
        now: Option<u64>,
        facts: &CommitFacts<'_>,
    ) -> Result<Self> {
        if facts.description.is_external {
            return Err(EngineError::new(Kind::InvalidCommit, "ExternalCommit", "external commits are not accepted"));
        }
        let (next, removed_self) = match &facts.description.effect {
            CommitEffect::NewEpoch(next) => (next, false),
            CommitEffect::Removed { new_epoch, .. } => (new_epoch, true),
            CommitEffect::ReInit(_) => {
                return Err(EngineError::new(Kind::InvalidCommit, "ReInit", "re-initialisation is not accepted"));
            }
        };
        let info = commit_info(session, &clone, facts, next, removed_self)?;
        Ok(Self::new(session, clone, bytes, now, Content::Commit(info)))
    }

    /// Gives the clone to the one merge: `None` where the live group is no longer what was cloned.
    ///
    /// # Errors
    /// `AlreadyMerged`.
    pub fn take(&self, revision: u64) -> Result<Option<Box<MlsGroup>>> {
        let taken = self.clone.lock().unwrap_or_else(PoisonError::into_inner).take();
        let clone = taken.ok_or_else(|| {
            EngineError::new(Kind::Mls, "AlreadyMerged", "this staged message was merged before; process it again")
        })?;
        Ok((self.revision == revision).then_some(clone))
    }

    /// Whether this is a proposal.
    #[must_use]
    pub fn is_proposal(&self) -> bool {
        matches!(self.content, Content::Proposal(..))
    }

    /// Whether merging takes us out of the group.
    #[must_use]
    pub fn removes_us(&self) -> bool {
        matches!(&self.content, Content::Commit(info) if info.removed_self)
    }
}

fn commit_info(
    session: &Session,
    clone: &MlsGroup,
    facts: &CommitFacts<'_>,
    next: &NewEpoch,
    removed_self: bool,
) -> Result<CommitInfo> {
    let committer = facts.description.committer;
    let proposals = ProposalInfo::of_commit(next.applied_proposals())?;
    let (context, members) = if removed_self {
        after_our_removal(session, next.epoch(), &proposals)
    } else {
        (clone.context().into(), members(&clone.export_tree()))
    };
    let (tree, new_tree) = (session.group.export_tree(), clone.export_tree());
    let leaf_key = |leaf: &mls_rs::group::LeafNode| leaf.public_key.clone();
    // A path gives the committer's leaf a new key. One that removes us always has a path, and is not applied.
    let has_path =
        removed_self || leaf_at(&tree, committer).map(leaf_key) != leaf_at(&new_tree, committer).map(leaf_key);
    Ok(CommitInfo {
        committer_index: committer,
        committer_identity: session.identity_at(committer),
        epoch: next.epoch(),
        unused_proposals: ProposalInfo::of_commit(next.unused_proposals())?,
        proposals,
        context,
        members,
        removed_self,
        is_own: facts.is_own,
        has_path,
        wire_format: facts.wire_format,
        authenticated_data: facts.description.authenticated_data.clone(),
    })
}

/// What can be said of an epoch that we cannot enter: its extensions and who of the present members stays.
fn after_our_removal(session: &Session, epoch: u64, proposals: &[ProposalInfo]) -> (GroupContext, Vec<Member>) {
    let now: GroupContext = session.group.context().into();
    let replaced = proposals.iter().find_map(|one| one.context_extensions.clone());
    let context = GroupContext {
        epoch,
        extensions: replaced.unwrap_or(now.extensions),
        tree_hash: Vec::new(),
        confirmed_transcript_hash: Vec::new(),
        ..now
    };
    let mut left = members(&session.group.export_tree());
    left.retain(|member| proposals.iter().all(|one| one.removed_index != Some(member.leaf_index)));
    (context, left)
}

/// A proposal that was read; the group is untouched until it is merged.
#[pyclass(frozen, module = "mls_rs_py")]
pub struct StagedProposal(pub Staged);

#[pymethods]
impl StagedProposal {
    #[getter]
    fn proposal(&self) -> Option<ProposalInfo> {
        match &self.0.content {
            Content::Proposal(info, _) => Some(info.clone()),
            Content::Commit(_) => None,
        }
    }

    #[getter]
    fn authenticated_data(&self) -> Vec<u8> {
        match &self.0.content {
            Content::Proposal(_, data) => data.clone(),
            Content::Commit(info) => info.authenticated_data.clone(),
        }
    }
}

/// A commit that was read; the group is untouched until it is merged.
#[pyclass(frozen, module = "mls_rs_py")]
pub struct StagedCommit {
    /// The staged message.
    pub staged: Staged,
}

impl StagedCommit {
    fn info(&self) -> PyResult<&CommitInfo> {
        match &self.staged.content {
            Content::Commit(info) => Ok(info),
            Content::Proposal(..) => Err(EngineError::internal().into()),
        }
    }
}

#[pymethods]
impl StagedCommit {
    #[getter]
    fn committer_index(&self) -> PyResult<u32> {
        Ok(self.info()?.committer_index)
    }

    #[getter]
    fn committer_identity(&self) -> PyResult<Vec<u8>> {
        Ok(self.info()?.committer_identity.clone())
    }

    #[getter]
    fn epoch(&self) -> PyResult<u64> {
        Ok(self.info()?.epoch)
    }

    #[getter]
    fn proposals(&self) -> PyResult<Vec<ProposalInfo>> {
        Ok(self.info()?.proposals.clone())
    }

    #[getter]
    fn unused_proposals(&self) -> PyResult<Vec<ProposalInfo>> {
        Ok(self.info()?.unused_proposals.clone())
    }

    #[getter]
    fn context(&self) -> PyResult<GroupContext> {
        Ok(self.info()?.context.clone())
    }

    #[getter]
    fn members(&self) -> PyResult<Vec<Member>> {
        Ok(self.info()?.members.clone())
    }

    #[getter]
    fn removed_self(&self) -> PyResult<bool> {
        Ok(self.info()?.removed_self)
    }

    #[getter]
    fn is_own(&self) -> PyResult<bool> {
        Ok(self.info()?.is_own)
    }

    #[getter]
    fn has_path(&self) -> PyResult<bool> {
        Ok(self.info()?.has_path)
    }

    #[getter]
    fn wire_format(&self) -> PyResult<&'static str> {
        Ok(self.info()?.wire_format)
    }

    #[getter]
    fn authenticated_data(&self) -> PyResult<Vec<u8>> {
        Ok(self.info()?.authenticated_data.clone())
    }
}
