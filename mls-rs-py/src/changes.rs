//! What has to be written after a change, in one transaction.

use pyo3::prelude::*;

use crate::codec::{self, SavedEpoch, SavedState};
use crate::error::{during, EngineError, Result, Task};
use crate::session::{reload, Session};
use crate::state_store::PastEpoch;

/// Everything about a group that was not yet taken.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
pub struct GroupChanges {
    /// The group's id.
    pub group_id: Vec<u8>,
    /// Its epoch.
    pub epoch: u64,
    /// The state without the tree; secret.
    pub state: Vec<u8>,
    /// The tree, where it changed.
    pub ratchet_tree: Option<Vec<u8>>,
    /// Records of past epochs to write; secret.
    pub past_epochs_put: Vec<(u64, Vec<u8>)>,
    /// Past epochs below this one are no longer kept.
    pub past_epochs_delete_below: u64,
    /// The own commit that waits; secret.
    pub pending_commit: Option<Vec<u8>>,
    /// Whether the row of the pending commit has to be written (or deleted, where it is none).
    pub pending_commit_changed: bool,
    /// Reference of the key package that joining used up.
    pub key_package_used: Option<Vec<u8>>,
}

#[pymethods]
impl GroupChanges {
    fn __repr__(&self) -> String {
        format!("GroupChanges(epoch={})", self.epoch)
    }
}

impl Session {
    /// Gives everything that was not yet taken; from now on it counts as written.
    ///
    /// # Errors
    /// The state cannot be encoded.
    pub fn take_changes(&mut self, force_tree: bool) -> Result<GroupChanges> {
        self.group.write_to_storage_without_ratchet_tree().map_err(during(Task::Other))?;
        let snapshot = self.engine.store.take_state().ok_or_else(EngineError::internal)?;
        let epoch = self.epoch();
        let delete_below = self.oldest_epoch();
        let past_epochs_put: Result<Vec<_>> = self.engine.store.with_epochs(|epochs| {
            epochs.retain(|past, _| *past >= delete_below);
            epochs.iter_mut().filter(|(_, past)| past.is_new).map(|(number, past)| put(*number, past)).collect()
        });
        let ratchet_tree = (force_tree || self.tree_taken_at != Some(epoch)).then(|| self.export_tree()).transpose()?;
        self.tree_taken_at = Some(epoch);
        let state = codec::save(&SavedState { snapshot, own: self.own.clone() })?;
        Ok(GroupChanges {
            group_id: self.group.group_id().to_vec(),
            epoch,
            state,
            ratchet_tree,
            past_epochs_put: past_epochs_put?,
            past_epochs_delete_below: delete_below,
            pending_commit: self.pending.as_ref().map(codec::save).transpose()?,
            pending_commit_changed: std::mem::take(&mut self.pending_changed),
            key_package_used: self.engine.packages.take_used(),
        })
    }

    /// An independent copy, with the same things not yet taken.
    ///
    /// # Errors
    /// The state cannot be encoded.
    pub fn duplicate(&mut self) -> Result<Self> {
        self.group.write_to_storage_without_ratchet_tree().map_err(during(Task::Other))?;
        let snapshot = self.engine.store.take_state().ok_or_else(EngineError::internal)?;
        let engine = self.settings.build(std::time::Duration::ZERO);
        let epochs = self.engine.store.with_epochs(|epochs| epochs.clone());
        engine.store.with_epochs(|copied| *copied = epochs);
        if let Some(used) = self.engine.packages.used() {
            engine.packages.mark_used(used);
        }
        let group = reload(&engine, snapshot, &self.export_tree()?)?;
        Ok(Self {
            pending: self.pending.clone(),
            pending_changed: self.pending_changed,
            own: self.own.clone(),
            tree_taken_at: self.tree_taken_at,
            ..Self::fresh(self.settings.clone(), engine, group)
        })
    }
}

fn put(epoch: u64, past: &mut PastEpoch) -> Result<(u64, Vec<u8>)> {
    past.is_new = false;
    let record = past.record.clone().ok_or_else(EngineError::internal)?;
    Ok((epoch, codec::save(&SavedEpoch { record, changes: past.changes.clone() })?))
}
