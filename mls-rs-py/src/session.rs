//! One live group and everything around it that mls-rs does not do: staging, own proposals, the detached commit,
//! past epochs. Pure Rust; `group.rs` is its Python face.

use mls_rs::group::{CommitSecrets, ContentType, ExportedTree, ReceivedMessage};
use mls_rs::{CipherSuiteProvider, MlsMessage};
use zeroize::Zeroizing;

use crate::codec::{self, OwnProposals, PendingCommit, SavedEpoch, SavedState};
use crate::engine::{time, Engine, MlsGroup, Settings};
use crate::error::{during, EngineError, Kind, Result, Task};
use crate::member::{changed_leaves, leaf_at};
use crate::message::{header, parse};
use crate::staged::{CommitFacts, Staged};
use crate::state_store::{PastEpoch, SecretBytes};

/// A live group.
pub struct Session {
    pub(crate) group: MlsGroup,
    pub(crate) engine: Engine,
    pub(crate) settings: Settings,
    /// Grows with every change of the live group; tells whether a staged clone is still its successor.
    pub(crate) revision: u64,
    pub(crate) pending: Option<PendingCommit>,
    pub(crate) pending_changed: bool,
    pub(crate) own: OwnProposals,
    pub(crate) tree_taken_at: Option<u64>,
}

/// What reading a message gave.
pub enum Received {
    /// A plaintext.
    Application(crate::message::ApplicationMessage),
    /// A proposal or commit, not applied.
    Staged(Box<Staged>),
}

/// A saved group, as the database gives it back.
pub struct Saved<'a> {
    /// `GroupChanges.state`.
    pub state: &'a [u8],
    /// The tree of that state's epoch.
    pub ratchet_tree: &'a [u8],
    /// `GroupChanges.past_epochs_put`, gathered.
    pub past_epochs: Vec<(u64, Vec<u8>)>,
    /// `GroupChanges.pending_commit`.
    pub pending_commit: Option<&'a [u8]>,
}

impl Session {
    /// A group that was just created or joined.
    #[must_use]
    pub fn fresh(settings: Settings, engine: Engine, group: MlsGroup) -> Self {
        Self {
            group,
            engine,
            settings,
            revision: 0,
            pending: None,
            pending_changed: false,
            own: OwnProposals::default(),
            tree_taken_at: None,
        }
    }

    /// A group from its saved parts. Records of epochs that the state has not passed are left out: after a rollback
    /// the database may still hold them.
    ///
    /// # Errors
    /// [`Kind::Codec`] for bytes that are not ours.
    pub fn load(settings: Settings, engine: Engine, saved: Saved<'_>) -> Result<Self> {
        let SavedState { snapshot, own } = codec::load(saved.state)?;
        let epoch = codec::split_snapshot(&snapshot)?.context.epoch;
        for (past, bytes) in saved.past_epochs.into_iter().filter(|(past, _)| *past < epoch) {
            let SavedEpoch { record, changes } = codec::load(&bytes)?;
            let kept = PastEpoch { record: Some(record), changes, is_new: false };
            engine.store.with_epochs(|epochs| epochs.insert(past, kept));
        }
        let stored: Option<PendingCommit> = saved.pending_commit.map(codec::load).transpose()?;
        let pending_changed = stored.as_ref().is_some_and(|commit| commit.epoch != epoch);
        let group = reload(&engine, snapshot, saved.ratchet_tree)?;
        Ok(Self {
            pending: stored.filter(|commit| commit.epoch == epoch),
            pending_changed,
            own,
            tree_taken_at: Some(epoch),
            ..Self::fresh(settings, engine, group)
        })
    }

    /// The current epoch.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.group.current_epoch()
    }

    /// Encrypts an application message.
    ///
    /// # Errors
    /// [`Kind::CommitRequired`] while merged proposals wait.
    pub fn encrypt(&mut self, data: &[u8], authenticated_data: Vec<u8>) -> Result<Vec<u8>> {
        self.revision += 1;
        self.group
            .encrypt_application_message(data, authenticated_data)
            .and_then(|message| message.to_bytes())
            .map_err(during(Task::Other))
    }

    /// Reads any message of this group. Handshakes run on a clone, so they cannot burn a key of the live group;
    /// application messages do so only with `protect_keys`.
    ///
    /// # Errors
    /// Every kind that names a fault of a message.
    pub fn process(&mut self, bytes: &[u8], now: Option<u64>, protect_keys: bool) -> Result<Received> {
        let message = parse(bytes)?;
        match header(&message) {
            Some((_, epoch, ContentType::Application)) => {
                self.read_application(message, epoch, protect_keys).map(Received::Application)
            }
            Some((_, _, ContentType::Proposal)) => {
                Ok(Received::Staged(self.stage_proposal(bytes, message, now)?.into()))
            }
            Some((_, _, ContentType::Commit)) => Ok(Received::Staged(self.stage_commit(bytes, message, now)?.into())),
            None => Err(unexpected()),
        }
    }

    fn stage_proposal(&self, bytes: &[u8], message: MlsMessage, now: Option<u64>) -> Result<Staged> {
        let mut clone = self.group.clone();
        let received = run(&mut clone, message, now).map_err(during(Task::ReadMessage))?;
        let ReceivedMessage::Proposal(proposal) = received else {
            return Err(unexpected());
        };
        Staged::proposal(self, clone, bytes, now, &proposal)
    }

    fn stage_commit(&self, bytes: &[u8], message: MlsMessage, now: Option<u64>) -> Result<Staged> {
        let wire_format = crate::message::wire_format_name(&message);
        let own = self.own_commit(bytes)?;
        let (clone, description) = if let Some(pending) = own {
            let mut clone = self.group.clone();
            let secrets = CommitSecrets::from_bytes(&pending.secrets).map_err(during(Task::Other))?;
            let description = clone.apply_detached_commit(secrets).map_err(during(Task::Other))?;
            (clone, description)
        } else {
            let mut clone = self.fork()?;
            match run(&mut clone, message, now).map_err(during(Task::ReadCommit))? {
                ReceivedMessage::Commit(description) => (clone, description),
                _ => return Err(unexpected()),
            }
        };
        let facts = CommitFacts { is_own: own.is_some(), wire_format, description: &description };
        Staged::commit(self, clone, bytes, now, &facts)
    }

    /// The pending commit, if these bytes are it.
    fn own_commit(&self, bytes: &[u8]) -> Result<Option<&PendingCommit>> {
        let Some(pending) = self.pending.as_ref().filter(|commit| commit.epoch == self.epoch()) else {
            return Ok(None);
        };
        Ok((pending.message_hash == self.hash(bytes)?).then_some(pending))
    }

    pub(crate) fn hash(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let suite = crate::key_package::suite_provider(self.group.cipher_suite())?;
        suite.hash(bytes).map_err(|_| EngineError::internal())
    }

    /// A clone to read a commit on; it knows our own proposals of this epoch, which the live group does not.
    fn fork(&self) -> Result<MlsGroup> {
        if self.own.is_empty() {
            return Ok(self.group.clone());
        }
        let tree = self.group.export_tree().to_bytes().map_err(during(Task::Other))?;
        reload(&self.engine, codec::with_own_proposals(&self.snapshot(self.group.clone())?, &self.own)?, &tree)
    }

    /// The live group with the cached proposals of a clone. The clone has used the key of the message it has read; the
    /// live group must not: should our commit be given up, the rival that wins may name the same proposal.
    fn with_proposals_of(&self, clone: MlsGroup) -> Result<MlsGroup> {
        let tree = self.group.export_tree().to_bytes().map_err(during(Task::Other))?;
        let (live, read) = (self.snapshot(self.group.clone())?, self.snapshot(clone)?);
        reload(&self.engine, codec::with_proposals_of(&live, &read)?, &tree)
    }

    /// What mls-rs would store of a copy of the group.
    fn snapshot(&self, mut copy: MlsGroup) -> Result<crate::state_store::SecretBytes> {
        copy.write_to_storage_without_ratchet_tree().map_err(during(Task::Other))?;
        self.engine.store.take_state().ok_or_else(EngineError::internal)
    }

    /// Makes a staged message part of the live group. Where the live group has changed since the message was staged
    /// its clone would rewind the ratchets, so the bytes are read again. A proposal uses no key of the live group up.
    ///
    /// # Errors
    /// As [`Session::process`], where the bytes have to be read again.
    pub fn merge(&mut self, staged: &Staged) -> Result<()> {
        let clone = if let Some(clone) = staged.take(self.revision)? {
            clone
        } else {
            let message = parse(&staged.bytes)?;
            let again = match header(&message) {
                Some((_, _, ContentType::Proposal)) => self.stage_proposal(&staged.bytes, message, staged.now)?,
                _ => self.stage_commit(&staged.bytes, message, staged.now)?,
            };
            again.take(self.revision)?.ok_or_else(EngineError::internal)?
        };
        if staged.is_proposal() && crate::message::wire_format_name(&parse(&staged.bytes)?) == "private_message" {
            self.group = self.with_proposals_of(*clone)?;
            self.revision += 1;
            return Ok(());
        }
        let before = std::mem::replace(&mut self.group, *clone);
        self.revision += 1;
        if staged.removes_us() {
            self.drop_pending();
        }
        self.after_epoch(&before)
    }

    /// What has to happen when the live group may have moved to its next epoch.
    pub(crate) fn after_epoch(&mut self, before: &MlsGroup) -> Result<()> {
        let past = before.current_epoch();
        if past == self.epoch() {
            return Ok(());
        }
        self.own = OwnProposals::default();
        self.drop_pending();
        let changes = changed_leaves(&before.export_tree(), &self.group.export_tree())?;
        let oldest = self.oldest_epoch();
        self.engine.store.with_epochs(|epochs| {
            let entry = epochs.entry(past).or_default();
            entry.changes = changes;
            entry.is_new = true;
            epochs.retain(|epoch, _| *epoch >= oldest);
        });
        Ok(())
    }

    /// The oldest epoch that is kept.
    pub(crate) fn oldest_epoch(&self) -> u64 {
        self.epoch().saturating_sub(self.settings.max_past_epochs)
    }

    pub(crate) fn drop_pending(&mut self) {
        if self.pending.take().is_some() {
            self.pending_changed = true;
        }
    }

    /// Forgets merged proposals and our own.
    pub fn clear_proposals(&mut self) {
        self.revision += 1;
        self.group.clear_proposal_cache();
        self.own = OwnProposals::default();
    }

    /// The identity of a leaf in the current epoch.
    pub(crate) fn identity_at(&self, index: u32) -> Vec<u8> {
        let tree = self.group.export_tree();
        leaf_at(&tree, index)
            .map(|leaf| crate::identity::identity_of(&leaf.signing_identity).to_vec())
            .unwrap_or_default()
    }
}

/// Reads one message on `group`.
pub(crate) fn run(
    group: &mut MlsGroup,
    message: MlsMessage,
    now: Option<u64>,
) -> std::result::Result<ReceivedMessage, mls_rs::error::MlsError> {
    match now {
        Some(now) => group.process_incoming_message_with_time(message, time(now)),
        None => group.process_incoming_message(message),
    }
}

/// A group from a snapshot and a tree, on the same storage.
pub(crate) fn reload(engine: &Engine, snapshot: SecretBytes, tree: &[u8]) -> Result<MlsGroup> {
    let group_id = codec::split_snapshot(&snapshot)?.context.group_id;
    engine.store.put_state(snapshot);
    let tree = ExportedTree::from_bytes(tree).map_err(during(Task::Other))?;
    engine.client.load_group_with_ratchet_tree(&group_id, tree).map_err(during(Task::Other))
}

/// A message that has no place where it was given.
pub(crate) fn unexpected() -> EngineError {
    EngineError::new(Kind::Codec, "UnexpectedMessageType", "this kind of message is not expected here")
}

/// Wraps bytes so that they are wiped.
pub(crate) fn secret(bytes: Vec<u8>) -> SecretBytes {
    Zeroizing::new(bytes)
}
