//! `Group`: the Python face of a live group. One lock per group; the interpreter lock is released in every call.

use std::sync::{Mutex, MutexGuard};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;

use crate::changes::GroupChanges;
use crate::error::{during, outside, EngineError, Result, Task};
use crate::extension::{to_list, RawExtension};
use crate::key_package::as_message;
use crate::member::{member_at, members, GroupContext, Member};
use crate::message::{ApplicationMessage, ProposalInfo};
use crate::sending::CommitPlan;
use crate::session::{Received, Session};
use crate::staged::{Content, Staged, StagedCommit, StagedProposal};

/// A live group.
#[pyclass(frozen, module = "mls_rs_py")]
pub struct Group(Mutex<Session>);

/// A commit of our own, ready to be sent.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
pub struct CommitOutput {
    /// The commit, a full `MLSMessage`.
    pub commit: Vec<u8>,
    /// The Welcome for those it adds.
    pub welcome: Option<Vec<u8>>,
    /// Merged proposals that it leaves out.
    pub unused_proposals: Vec<ProposalInfo>,
}

/// What `process` gives.
#[derive(IntoPyObject)]
pub enum Processed {
    /// A plaintext.
    Application(ApplicationMessage),
    /// A proposal.
    Proposal(StagedProposal),
    /// A commit.
    Commit(StagedCommit),
}

/// What `merge` takes.
#[derive(FromPyObject)]
pub enum Mergeable<'py> {
    /// A proposal.
    Proposal(Bound<'py, StagedProposal>),
    /// A commit.
    Commit(Bound<'py, StagedCommit>),
}

impl Group {
    /// The face of a session.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self(Mutex::new(session))
    }

    /// A panic while the lock was held leaves the group unusable: its state may be half-changed.
    fn lock(&self) -> Result<MutexGuard<'_, Session>> {
        self.0.lock().map_err(|_| EngineError::internal())
    }

    fn with<T: Send>(&self, py: Python<'_>, work: impl FnOnce(&mut Session) -> Result<T> + Send) -> PyResult<T> {
        outside(py, || work(&mut *self.lock()?))
    }
}

#[pymethods]
impl Group {
    #[getter]
    fn group_id(&self, py: Python<'_>) -> PyResult<Vec<u8>> {
        self.with(py, |session| Ok(session.group.group_id().to_vec()))
    }

    #[getter]
    fn epoch(&self, py: Python<'_>) -> PyResult<u64> {
        self.with(py, |session| Ok(session.epoch()))
    }

    #[getter]
    fn context(&self, py: Python<'_>) -> PyResult<GroupContext> {
        self.with(py, |session| Ok(session.group.context().into()))
    }

    #[getter]
    fn own_leaf_index(&self, py: Python<'_>) -> PyResult<u32> {
        self.with(py, |session| Ok(session.group.current_member_index()))
    }

    #[getter]
    fn has_pending_commit(&self, py: Python<'_>) -> PyResult<bool> {
        self.with(py, |session| Ok(session.pending.is_some()))
    }

    fn members(&self, py: Python<'_>) -> PyResult<Vec<Member>> {
        self.with(py, |session| Ok(members(&session.group.export_tree())))
    }

    fn member_at(&self, py: Python<'_>, leaf_index: u32) -> PyResult<Option<Member>> {
        self.with(py, |session| Ok(member_at(&session.group.export_tree(), leaf_index)))
    }

    fn export_ratchet_tree(&self, py: Python<'_>) -> PyResult<Vec<u8>> {
        self.with(py, |session| session.export_tree())
    }

    fn export_secret(&self, py: Python<'_>, label: &[u8], context: &[u8], length: usize) -> PyResult<Vec<u8>> {
        self.with(py, |session| {
            let exported = session.group.export_secret(label, context, length).map_err(during(Task::Other))?;
            Ok(exported.as_bytes().to_vec())
        })
    }

    fn epoch_authenticator(&self, py: Python<'_>) -> PyResult<Vec<u8>> {
        self.with(py, |session| {
            let exported = session.group.epoch_authenticator().map_err(during(Task::Other))?;
            Ok(exported.as_bytes().to_vec())
        })
    }

    #[pyo3(signature = (data, authenticated_data = vec![]))]
    fn encrypt(&self, py: Python<'_>, data: &[u8], authenticated_data: Vec<u8>) -> PyResult<Vec<u8>> {
        self.with(py, |session| session.encrypt(data, authenticated_data))
    }

    #[pyo3(signature = (message, *, now = None, protect_keys = false))]
    fn process(&self, py: Python<'_>, message: &[u8], now: Option<u64>, protect_keys: bool) -> PyResult<Processed> {
        let received = self.with(py, |session| session.process(message, now, protect_keys))?;
        Ok(match received {
            Received::Application(read) => Processed::Application(read),
            Received::Staged(staged) if matches!(staged.content, Content::Proposal(..)) => {
                Processed::Proposal(StagedProposal(*staged))
            }
            Received::Staged(staged) => Processed::Commit(StagedCommit { staged: *staged }),
        })
    }

    #[pyo3(signature = (messages, *, protect_keys = false))]
    fn process_many(
        &self,
        py: Python<'_>,
        messages: Vec<PyBackedBytes>,
        protect_keys: bool,
    ) -> PyResult<Vec<Py<PyAny>>> {
        let read = self.with(py, |session| session.process_many(&messages, protect_keys))?;
        let one = |result: Result<ApplicationMessage>| match result {
            Ok(message) => Ok(Py::new(py, message)?.into_any()),
            Err(error) => Ok(PyErr::from(error).into_value(py).into_any()),
        };
        read.into_iter().map(one).collect()
    }

    fn merge(&self, py: Python<'_>, staged: Mergeable<'_>) -> PyResult<()> {
        let staged: &Staged = match &staged {
            Mergeable::Proposal(proposal) => &proposal.get().0,
            Mergeable::Commit(commit) => &commit.get().staged,
        };
        self.with(py, |session| session.merge(staged))
    }

    #[pyo3(signature = (*, wire_format = "public"))]
    fn propose_self_remove(&self, py: Python<'_>, wire_format: &str) -> PyResult<Vec<u8>> {
        let public = match wire_format {
            "public" => true,
            "private" => false,
            _ => return Err(PyValueError::new_err("wire_format is public or private")),
        };
        self.with(py, |session| session.propose_self_remove(public))
    }

    fn propose_remove(&self, py: Python<'_>, leaf_index: u32) -> PyResult<Vec<u8>> {
        self.with(py, |session| session.propose(|group| group.propose_remove(leaf_index, Vec::new())))
    }

    fn propose_add(&self, py: Python<'_>, key_package: &[u8]) -> PyResult<Vec<u8>> {
        self.with(py, |session| {
            let key_package = as_message(key_package)?;
            session.propose(|group| group.propose_add(key_package, Vec::new()))
        })
    }

    fn propose_context_extensions(&self, py: Python<'_>, extensions: Vec<RawExtension>) -> PyResult<Vec<u8>> {
        self.with(py, |session| {
            let extensions = to_list(extensions)?;
            session.propose(|group| group.propose_group_context_extensions(extensions, Vec::new()))
        })
    }

    #[pyo3(signature = (*, add = vec![], remove = vec![], context_extensions = None, new_signature_keypair = None,
                        leaf_extensions = None, authenticated_data = vec![], now = None))]
    #[allow(clippy::too_many_arguments)] // the Python signature
    fn commit(
        &self,
        py: Python<'_>,
        add: Vec<Vec<u8>>,
        remove: Vec<u32>,
        context_extensions: Option<Vec<RawExtension>>,
        new_signature_keypair: Option<(Vec<u8>, Vec<u8>)>,
        leaf_extensions: Option<Vec<RawExtension>>,
        authenticated_data: Vec<u8>,
        now: Option<u64>,
    ) -> PyResult<CommitOutput> {
        self.with(py, |session| {
            let built = session.commit(CommitPlan {
                add,
                remove,
                context_extensions: context_extensions.map(to_list).transpose()?,
                new_signature_keypair: new_signature_keypair.map(|(secret, public)| (secret.into(), public)),
                leaf_extensions: leaf_extensions.map(to_list).transpose()?,
                authenticated_data,
                now,
            })?;
            Ok(CommitOutput { commit: built.commit, welcome: built.welcome, unused_proposals: built.unused_proposals })
        })
    }

    fn apply_pending_commit(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, Session::apply_pending_commit)
    }

    fn clear_pending_commit(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, |session| {
            session.drop_pending();
            Ok(())
        })
    }

    fn clear_proposals(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, |session| {
            session.clear_proposals();
            Ok(())
        })
    }

    #[pyo3(signature = (*, force_tree = false))]
    fn take_changes(&self, py: Python<'_>, force_tree: bool) -> PyResult<GroupChanges> {
        self.with(py, |session| session.take_changes(force_tree))
    }

    fn clone(&self, py: Python<'_>) -> PyResult<Self> {
        self.with(py, |session| session.duplicate().map(Self::new))
    }
}
