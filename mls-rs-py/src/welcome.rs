//! Joining by a Welcome.

use std::time::Duration;

use mls_rs::group::ExportedTree;
use pyo3::prelude::*;

use crate::codec::{self, SavedKeyPackage};
use crate::engine::{time, Engine, MlsGroup, Settings};
use crate::error::{during, EngineError, Kind, Result, Task};
use crate::member::{members, GroupContext, Member};
use crate::message::parse;
use crate::session::Session;

/// What a Welcome leads into.
#[pyclass(frozen, get_all, module = "mls_rs_py")]
pub struct WelcomePreview {
    /// The group's context.
    pub context: GroupContext,
    /// Its members, the joiner included.
    pub members: Vec<Member>,
    /// Leaf of the member that made the Welcome.
    pub signer_index: u32,
}

/// What joining needs.
pub struct Invitation<'a> {
    /// The Welcome, a full `MLSMessage`.
    pub welcome: &'a [u8],
    /// `KeyPackageBundle.private`.
    pub private: &'a [u8],
    /// The tree, where the Welcome does not bring it.
    pub ratchet_tree: Option<&'a [u8]>,
    /// The time for the lifetimes of the leaves; none leaves them unchecked.
    pub now: Option<u64>,
}

impl Invitation<'_> {
    fn accept(&self, settings: &Settings) -> Result<(Engine, MlsGroup, u32)> {
        let SavedKeyPackage { reference, data } = codec::load(self.private)?;
        let package = crate::key_package::read(&data.key_package_bytes, false)?;
        if package.signature_key != settings.signing.signature_key.as_bytes() {
            return Err(EngineError::new(
                Kind::InvalidIdentity,
                "SignatureKeyMismatch",
                "the key package was signed with another key than this client's",
            ));
        }
        let engine = settings.build(Duration::ZERO);
        engine.packages.offer(reference, data);
        let tree = self.ratchet_tree.map(ExportedTree::from_bytes).transpose().map_err(during(Task::Join))?;
        let joined = engine.client.join_group(tree, &parse(self.welcome)?, self.now.map(time));
        let (group, info) = joined.map_err(during(Task::Join))?;
        engine.packages.forget();
        Ok((engine, group, info.sender))
    }

    /// Joins.
    ///
    /// # Errors
    /// [`Kind::NoMatchingKeyPackage`] where the Welcome is for another package, [`Kind::InvalidWelcome`],
    /// [`Kind::InvalidIdentity`], [`Kind::Codec`].
    pub fn join(&self, settings: &Settings) -> Result<Session> {
        let (engine, group, _) = self.accept(settings)?;
        Ok(Session::fresh(settings.clone(), engine, group))
    }

    /// Joins on storage that is thrown away, and tells what was found.
    ///
    /// # Errors
    /// As [`Invitation::join`].
    pub fn preview(&self, settings: &Settings) -> Result<WelcomePreview> {
        let (_, group, signer_index) = self.accept(settings)?;
        Ok(WelcomePreview { context: group.context().into(), members: members(&group.export_tree()), signer_index })
    }
}
