//! How this client sends: encrypted handshakes, always with a path; one proposal may go out in the clear.

use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

use mls_rs::client_builder::PaddingMode;
use mls_rs::group::{GroupContext, Roster};
use mls_rs::mls_rules::{CommitDirection, CommitOptions, CommitSource, EncryptionOptions, ProposalBundle};
use mls_rs::MlsRules;

/// The rules of one group.
///
/// mls-rs takes the wire format of a handshake message from the rules, not from the call, so a flag shared with the
/// group decides: `PrivateMessage` always, but for the one proposal built while [`Rules::in_the_clear`] runs.
#[derive(Clone, Debug)]
pub struct Rules {
    padding: PaddingMode,
    public: Arc<AtomicBool>,
}

impl Rules {
    /// The rules of a fresh group.
    #[must_use]
    pub fn new(padding: PaddingMode) -> Self {
        Self { padding, public: Arc::new(AtomicBool::new(false)) }
    }

    /// Runs `build` with handshakes framed as `PublicMessage`; the caller holds the group's lock.
    pub fn in_the_clear<T>(&self, build: impl FnOnce() -> T) -> T {
        self.public.store(true, Ordering::SeqCst);
        let result = build();
        self.public.store(false, Ordering::SeqCst);
        result
    }
}

impl MlsRules for Rules {
    type Error = Infallible;

    // What may be committed is the application's policy; it decides on the staged commit. Our own commits hold what
    // the caller listed and the proposals it merged, because nothing else is ever in the live group's cache.
    fn filter_proposals(
        &self,
        _: CommitDirection,
        _: CommitSource,
        _: &Roster,
        _: &GroupContext,
        proposals: ProposalBundle,
    ) -> Result<ProposalBundle, Self::Error> {
        Ok(proposals)
    }

    fn commit_options(&self, _: &Roster, _: &GroupContext, _: &ProposalBundle) -> Result<CommitOptions, Self::Error> {
        Ok(CommitOptions::new().with_path_required(true))
    }

    fn encryption_options(&self, _: &Roster, _: &GroupContext) -> Result<EncryptionOptions, Self::Error> {
        Ok(EncryptionOptions::new(!self.public.load(Ordering::SeqCst), self.padding))
    }
}
