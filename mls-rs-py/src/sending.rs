//! Proposals and commits of our own.

use mls_rs::crypto::SignatureSecretKey;
use mls_rs::error::MlsError;
use mls_rs::group::{CommitSecrets, ExportedTree};
use mls_rs::{ExtensionList, MlsMessage};

use crate::codec::{split_snapshot, PendingCommit};
use crate::engine::{time, MlsGroup};
use crate::error::{during, EngineError, Kind, Result, Task};
use crate::key_package::{as_message, check_key_pair};
use crate::message::ProposalInfo;
use crate::session::{secret, Session};

/// What a commit of ours shall do, beside what was merged.
#[derive(Default)]
pub struct CommitPlan {
    /// Bare key packages to add.
    pub add: Vec<Vec<u8>>,
    /// Leaves to remove.
    pub remove: Vec<u32>,
    /// New group context extensions, the whole list.
    pub context_extensions: Option<ExtensionList>,
    /// A new signature key pair: secret, public.
    pub new_signature_keypair: Option<(SignatureSecretKey, Vec<u8>)>,
    /// New leaf extensions, the whole list.
    pub leaf_extensions: Option<ExtensionList>,
    /// Authenticated, not encrypted.
    pub authenticated_data: Vec<u8>,
    /// The time for the lifetimes of what is added.
    pub now: Option<u64>,
}

/// A built commit.
pub struct Built {
    /// The commit.
    pub commit: Vec<u8>,
    /// The Welcome for those added.
    pub welcome: Option<Vec<u8>>,
    /// Merged proposals that the commit leaves out.
    pub unused_proposals: Vec<ProposalInfo>,
}

impl Session {
    /// Builds a commit and keeps it pending.
    ///
    /// # Errors
    /// `ExistingPendingCommit`; [`Kind::InvalidKeyPackage`], [`Kind::InvalidIdentity`] or [`Kind::InvalidCommit`] for
    /// what cannot be committed.
    pub fn commit(&mut self, plan: CommitPlan) -> Result<Built> {
        if self.pending.is_some() {
            return Err(EngineError::new(Kind::Mls, "ExistingPendingCommit", "a commit is already pending"));
        }
        self.revision += 1;
        let (output, secrets) = self.build(plan)?;
        let commit = output.commit_message.to_bytes().map_err(during(Task::Build))?;
        self.pending = Some(PendingCommit {
            epoch: self.epoch(),
            message_hash: self.hash(&commit)?,
            secrets: secret(secrets.to_bytes().map_err(during(Task::Build))?),
        });
        self.pending_changed = true;
        let welcome = output.welcome_messages.first().map(MlsMessage::to_bytes).transpose();
        Ok(Built {
            commit,
            welcome: welcome.map_err(during(Task::Build))?,
            unused_proposals: ProposalInfo::of_commit(&output.unused_proposals)?,
        })
    }

    fn build(&mut self, plan: CommitPlan) -> Result<(mls_rs::group::CommitOutput, CommitSecrets)> {
        let failed = || during(Task::Build);
        if let Some((signer, public)) = &plan.new_signature_keypair {
            check_key_pair(self.group.cipher_suite(), signer, public)?;
        }
        let key_packages = plan.add.iter().map(|bytes| as_message(bytes)).collect::<Result<Vec<_>>>()?;
        let mut builder = self.group.commit_builder().authenticated_data(plan.authenticated_data);
        for key_package in key_packages {
            builder = builder.add_member(key_package).map_err(failed())?;
        }
        for index in plan.remove {
            builder = builder.remove_member(index).map_err(failed())?;
        }
        if let Some(extensions) = plan.context_extensions {
            builder = builder.set_group_context_ext(extensions).map_err(failed())?;
        }
        if let Some((signer, public)) = plan.new_signature_keypair {
            builder = builder.set_new_signing_identity(signer, self.settings.signing_identity_with(public));
        }
        if let Some(extensions) = plan.leaf_extensions {
            builder = builder.set_leaf_node_extensions(extensions);
        }
        if let Some(now) = plan.now {
            builder = builder.commit_time(time(now));
        }
        builder.build_detached().map_err(failed())
    }

    /// Enters the epoch of the pending commit.
    ///
    /// # Errors
    /// `PendingCommitNotFound`.
    pub fn apply_pending_commit(&mut self) -> Result<()> {
        let Some(pending) = self.pending.clone().filter(|commit| commit.epoch == self.epoch()) else {
            return Err(EngineError::new(Kind::Mls, "PendingCommitNotFound", "pending commit not found"));
        };
        let secrets = CommitSecrets::from_bytes(&pending.secrets).map_err(during(Task::Other))?;
        let mut next = self.group.clone();
        next.apply_detached_commit(secrets).map_err(during(Task::Other))?;
        let before = std::mem::replace(&mut self.group, next);
        self.revision += 1;
        self.after_epoch(&before)
    }

    /// Sends a `SelfRemove`, in the clear unless `public` is false.
    ///
    /// # Errors
    /// `SelfRemoveAlreadyProposed` in this epoch; otherwise as [`Session::propose`].
    pub fn propose_self_remove(&mut self, public: bool) -> Result<Vec<u8>> {
        if self.own.has_self_remove {
            return Err(during(Task::Build)(MlsError::SelfRemoveAlreadyProposed));
        }
        let rules = self.engine.rules.clone();
        let sent = self.propose(|group| {
            if public {
                rules.in_the_clear(|| group.propose_self_remove(Vec::new()))
            } else {
                group.propose_self_remove(Vec::new())
            }
        })?;
        self.own.has_self_remove = true;
        Ok(sent)
    }

    /// Sends a proposal. It is remembered for a commit that names it, outside the live cache, so it forbids nothing.
    ///
    /// # Errors
    /// [`Kind::CommitRequired`] while merged proposals wait; [`Kind::InvalidCommit`] for what cannot be proposed.
    pub fn propose(
        &mut self,
        build: impl FnOnce(&mut MlsGroup) -> std::result::Result<MlsMessage, MlsError>,
    ) -> Result<Vec<u8>> {
        if self.group.commit_required() {
            return Err(during(Task::Build)(MlsError::CommitRequired));
        }
        self.revision += 1;
        let sent = build(&mut self.group).and_then(|message| message.to_bytes());
        let remembered = sent.is_ok().then(|| self.remember_own()).transpose();
        self.group.clear_proposal_cache();
        remembered?;
        sent.map_err(during(Task::Build))
    }

    /// Copies the one cached proposal, ours, out of the live cache.
    fn remember_own(&mut self) -> Result<()> {
        self.group.write_to_storage_without_ratchet_tree().map_err(during(Task::Other))?;
        let snapshot = self.engine.store.take_state().ok_or_else(EngineError::internal)?;
        let parts = split_snapshot(&snapshot)?;
        self.own.by_reference.extend_from_slice(&parts.by_reference);
        self.own.by_message.extend_from_slice(&parts.by_message);
        Ok(())
    }

    /// The encoded ratchet tree.
    ///
    /// # Errors
    /// It cannot be encoded.
    pub fn export_tree(&self) -> Result<Vec<u8>> {
        let tree: ExportedTree<'_> = self.group.export_tree();
        tree.to_bytes().map_err(during(Task::Other))
    }
}
