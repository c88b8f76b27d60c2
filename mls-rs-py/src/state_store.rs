//! What mls-rs wants to store, held in memory until Python takes it.
//!
//! mls-rs writes through two traits. Here they write into plain maps behind a lock; `Session::take_changes` reads out
//! what is new as bytes. No file, no database, no callback.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mls_rs_core::group::{EpochRecord, GroupState, GroupStateStorage};
use mls_rs_core::key_package::{KeyPackageData, KeyPackageStorage};
use zeroize::Zeroizing;

use crate::codec::LeafChange;

/// Bytes that are wiped when dropped.
pub type SecretBytes = Zeroizing<Vec<u8>>;

/// A past epoch: its secrets as mls-rs wrote them, and the leaves that the next epoch changed.
#[derive(Clone, Default)]
pub struct PastEpoch {
    /// The record of mls-rs; none until the first write after the epoch ended.
    pub record: Option<SecretBytes>,
    /// The leaves of this epoch that differ in the next one, as they were.
    pub changes: Vec<LeafChange>,
    /// Not taken by Python yet.
    pub is_new: bool,
}

#[derive(Default)]
struct Held {
    state: Option<SecretBytes>,
    epochs: BTreeMap<u64, PastEpoch>,
}

/// The state storage of one group.
#[derive(Clone, Default)]
pub struct GroupStore(Arc<Mutex<Held>>);

impl GroupStore {
    fn held(&self) -> MutexGuard<'_, Held> {
        // Nothing in here can be left half-written, so a poisoned lock is harmless.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts the state that the next load reads.
    pub fn put_state(&self, state: SecretBytes) {
        self.held().state = Some(state);
    }

    /// Takes out the state that the last write left.
    pub fn take_state(&self) -> Option<SecretBytes> {
        self.held().state.take()
    }

    /// Gives the past epochs to `look`.
    pub fn with_epochs<T>(&self, look: impl FnOnce(&mut BTreeMap<u64, PastEpoch>) -> T) -> T {
        look(&mut self.held().epochs)
    }
}

impl GroupStateStorage for GroupStore {
    type Error = Infallible;

    fn state(&self, _group_id: &[u8]) -> Result<Option<SecretBytes>, Self::Error> {
        Ok(self.held().state.take())
    }

    fn epoch(&self, _group_id: &[u8], epoch_id: u64) -> Result<Option<SecretBytes>, Self::Error> {
        Ok(self.held().epochs.get(&epoch_id).and_then(|epoch| epoch.record.clone()))
    }

    fn write(
        &mut self,
        state: GroupState,
        epoch_inserts: Vec<EpochRecord>,
        epoch_updates: Vec<EpochRecord>,
    ) -> Result<(), Self::Error> {
        let mut held = self.held();
        held.state = Some(state.data);
        for written in epoch_inserts.into_iter().chain(epoch_updates) {
            let epoch = held.epochs.entry(written.id).or_default();
            epoch.record = Some(written.data);
            epoch.is_new = true;
        }
        Ok(())
    }

    // mls-rs demands that epochs are inserted in sequence, which a rollback breaks; with None it does not look.
    fn max_epoch_id(&self, _group_id: &[u8]) -> Result<Option<u64>, Self::Error> {
        Ok(None)
    }
}

#[derive(Default)]
struct HeldPackages {
    by_ref: HashMap<Vec<u8>, KeyPackageData>,
    used: Option<Vec<u8>>,
    was_told: bool,
}

/// The private key packages one join or one generation sees.
#[derive(Clone, Default)]
pub struct KeyPackageStore(Arc<Mutex<HeldPackages>>);

impl KeyPackageStore {
    fn held(&self) -> MutexGuard<'_, HeldPackages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Offers a private key package to the next join.
    pub fn offer(&self, reference: Vec<u8>, package: KeyPackageData) {
        self.held().by_ref.insert(reference, package);
    }

    /// Takes out the one package a generation left.
    pub fn take_generated(&self) -> Option<(Vec<u8>, KeyPackageData)> {
        self.held().by_ref.drain().next()
    }

    /// Forgets the private keys; what was used is still remembered.
    pub fn forget(&self) {
        self.held().by_ref.clear();
    }

    /// Remembers a consumed package, of which the keys are gone.
    pub fn mark_used(&self, reference: Vec<u8>) {
        self.held().used = Some(reference);
    }

    /// The reference of the consumed package, if it was not taken yet.
    pub fn used(&self) -> Option<Vec<u8>> {
        self.held().used.clone()
    }

    /// Takes out the reference of the package that a written group has consumed.
    pub fn take_used(&self) -> Option<Vec<u8>> {
        let mut held = self.held();
        let used = held.used.take();
        held.was_told |= used.is_some();
        used
    }
}

impl KeyPackageStorage for KeyPackageStore {
    type Error = Infallible;

    fn delete(&mut self, id: &[u8]) -> Result<(), Self::Error> {
        let mut held = self.held();
        held.by_ref.remove(id);
        // mls-rs repeats this with every write of the group that joined.
        if !held.was_told {
            held.used = Some(id.to_vec());
        }
        Ok(())
    }

    fn insert(&mut self, id: Vec<u8>, pkg: KeyPackageData) -> Result<(), Self::Error> {
        self.offer(id, pkg);
        Ok(())
    }

    fn get(&self, id: &[u8]) -> Result<Option<KeyPackageData>, Self::Error> {
        Ok(self.held().by_ref.get(id).cloned())
    }
}
