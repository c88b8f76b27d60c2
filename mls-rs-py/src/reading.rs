//! Application messages: of this epoch in place, of past epochs against the leaves of their time.

use mls_rs::error::MlsError;
use mls_rs::group::{ContentType, ExportedTree, LeafNode, Node, ReceivedMessage};
use mls_rs::MlsMessage;
use mls_rs_codec::{MlsDecode, MlsEncode};

use crate::codec::LeafChange;
use crate::engine::MlsGroup;
use crate::error::{during, EngineError, Result, Task};
use crate::message::{header, parse, ApplicationMessage};
use crate::session::{reload, run, unexpected, Session};

impl Session {
    /// Reads many application messages; one that fails does not stop the rest.
    ///
    /// With `protect_keys` one that fails leaves no trace in the group, as in [`Session::process`]. A copy for each
    /// would be dear in a large group, so messages of this epoch are read in place; after a failure the group goes back
    /// to the copy that was made before the last good ones, and reads those again. Each good one is read twice at most.
    ///
    /// # Errors
    /// None that a message can cause.
    pub fn process_many(
        &mut self,
        messages: &[impl AsRef<[u8]>],
        protect_keys: bool,
    ) -> Result<Vec<Result<ApplicationMessage>>> {
        let mut results = Vec::with_capacity(messages.len());
        let mut safe: Option<SafePoint> = None;
        for bytes in messages {
            let bytes = bytes.as_ref();
            let (message, epoch) = match application(bytes) {
                Ok(parsed) => parsed,
                Err(error) => {
                    results.push(Err(error));
                    continue;
                }
            };
            if !protect_keys || epoch != self.epoch() {
                // One of a past epoch may write to the store, which a copy does not take back: it is read by itself.
                safe = None;
                results.push(self.read_application(message, epoch, protect_keys));
                continue;
            }
            let mut point = safe.take().unwrap_or_else(|| SafePoint { group: self.group.clone(), read: Vec::new() });
            let result = self.read_application(message, epoch, false);
            if result.is_ok() {
                point.read.push(bytes);
                safe = Some(point);
            } else {
                self.group = point.group;
                for good in point.read {
                    run(&mut self.group, parse(good)?, None).map_err(during(Task::ReadMessage))?;
                }
            }
            results.push(result);
        }
        Ok(results)
    }

    pub(crate) fn read_application(
        &mut self,
        message: MlsMessage,
        epoch: u64,
        protect_keys: bool,
    ) -> Result<ApplicationMessage> {
        // mls-rs would go on reading epochs that it still has in memory, until the next save.
        if epoch < self.oldest_epoch() {
            return Err(during(Task::ReadMessage)(MlsError::EpochNotFound));
        }
        self.revision += 1;
        let changed = if epoch < self.epoch() { self.leaves_changed_since(epoch) } else { Vec::new() };
        if !changed.is_empty() {
            return self.read_late(message, epoch, changed);
        }
        let received = if protect_keys {
            let mut clone = self.group.clone();
            let received = run(&mut clone, message, None).map_err(during(Task::ReadMessage))?;
            self.group = clone;
            received
        } else {
            run(&mut self.group, message, None).map_err(during(Task::ReadMessage))?
        };
        let ReceivedMessage::ApplicationMessage(read) = received else {
            return Err(unexpected());
        };
        Ok(ApplicationMessage {
            sender_index: read.sender_index,
            sender_identity: self.identity_at(read.sender_index),
            epoch,
            data: read.data().to_vec(),
            authenticated_data: read.authenticated_data,
        })
    }

    /// The leaves of `epoch` that are other ones now, as they were then.
    fn leaves_changed_since(&self, epoch: u64) -> Vec<LeafChange> {
        self.engine.store.with_epochs(|epochs| {
            if !epochs.contains_key(&epoch) {
                return Vec::new();
            }
            let mut found: Vec<LeafChange> = Vec::new();
            for change in epochs.range(epoch..).flat_map(|(_, past)| &past.changes) {
                if found.iter().all(|earlier| earlier.index != change.index) {
                    found.push(change.clone());
                }
            }
            found
        })
    }

    /// Reads a message of a past epoch from which leaves have changed.
    ///
    /// mls-rs refuses such a message where its sender has a new signature key by now or has left (`MemberNotFound`),
    /// though it was sent in time. So it is read on a copy of the group whose tree has the leaves of that epoch; only
    /// the epoch's record comes back from there.
    fn read_late(&mut self, message: MlsMessage, epoch: u64, changed: Vec<LeafChange>) -> Result<ApplicationMessage> {
        self.group.write_to_storage_without_ratchet_tree().map_err(during(Task::Other))?;
        let snapshot = self.engine.store.take_state().ok_or_else(EngineError::internal)?;
        let tree = tree_with(&self.group.export_tree(), changed)?;
        let mut then = reload(&self.engine, snapshot, &tree)?;
        let received = run(&mut then, message, None).map_err(during(Task::ReadMessage))?;
        then.write_to_storage_without_ratchet_tree().map_err(during(Task::Other))?;
        self.engine.store.take_state();
        let ReceivedMessage::ApplicationMessage(read) = received else {
            return Err(unexpected());
        };
        let identity = crate::member::leaf_at(&then.export_tree(), read.sender_index)
            .map(|leaf| crate::identity::identity_of(&leaf.signing_identity).to_vec());
        Ok(ApplicationMessage {
            sender_index: read.sender_index,
            sender_identity: identity.unwrap_or_default(),
            epoch,
            data: read.data().to_vec(),
            authenticated_data: read.authenticated_data,
        })
    }
}

/// A copy of the group, and what it has read since.
struct SafePoint<'a> {
    group: MlsGroup,
    read: Vec<&'a [u8]>,
}

/// A message with its epoch, if it is an application message.
fn application(bytes: &[u8]) -> Result<(MlsMessage, u64)> {
    let message = parse(bytes)?;
    match header(&message) {
        Some((_, epoch, ContentType::Application)) => Ok((message, epoch)),
        _ => Err(unexpected()),
    }
}

/// The encoded tree with some leaves put back; good for looking up leaves, for nothing else.
fn tree_with(tree: &ExportedTree<'_>, leaves: Vec<LeafChange>) -> Result<Vec<u8>> {
    let mut nodes: Vec<Option<Node>> = tree.nodes().to_vec();
    for LeafChange { index, leaf } in leaves {
        let place = usize::try_from(index).map_err(|_| EngineError::internal())? * 2;
        if nodes.len() <= place {
            nodes.resize(place + 1, None);
        }
        nodes[place] = Some(Node::Leaf(LeafNode::mls_decode(&mut &*leaf)?));
    }
    Ok(nodes.mls_encode_to_vec()?)
}
