//! `Client`: identity, signer and suite; makes key packages and groups.

use std::time::Duration;

use mls_rs::client_builder::PaddingMode;
use mls_rs::crypto::SignatureSecretKey;
use mls_rs::extension::recommended::LastResortKeyPackageExt;
use mls_rs::CipherSuite;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::codec::{self, SavedKeyPackage};
use crate::engine::{signing_identity, time, Settings};
use crate::error::{during, outside, EngineError, Kind, Result, Task};
use crate::extension::{require, to_list, Capabilities, RawExtension};
use crate::group::Group;
use crate::identity::IDENTITY_LENGTH;
use crate::key_package::{check_key_pair, KeyPackageBundle};
use crate::session::{Saved, Session};
use crate::welcome::{Invitation, WelcomePreview};

/// Clocks of others may be behind.
const CLOCK_SKEW_S: u64 = 3_600;

/// One identity with one signature key; immutable and cheap.
#[pyclass(frozen, module = "mls_rs_py")]
pub struct Client {
    settings: Settings,
}

fn padding_mode(name: &str) -> PyResult<PaddingMode> {
    match name {
        "none" => Ok(PaddingMode::None),
        "step" => Ok(PaddingMode::StepFunction),
        "padme" => Ok(PaddingMode::Padme),
        _ => Err(PyValueError::new_err("padding is one of none, step, padme")),
    }
}

fn check_identity(identity: &[u8]) -> Result<()> {
    let fits = identity.len() == IDENTITY_LENGTH;
    fits.then_some(())
        .ok_or_else(|| EngineError::new(Kind::InvalidIdentity, "IdentityProviderError", "an identity has 32 bytes"))
}

impl Client {
    fn make_key_package(
        &self,
        last_resort: bool,
        (now, lifetime_s): (u64, u64),
        extensions: Vec<RawExtension>,
        leaf_extensions: Vec<RawExtension>,
    ) -> Result<KeyPackageBundle> {
        let mut extensions = to_list(extensions)?;
        if last_resort {
            extensions.set_from(LastResortKeyPackageExt).map_err(|error| during(Task::KeyPackage)(error.into()))?;
        }
        let (start, lifetime) = lifetime(now, lifetime_s);
        let engine = self.settings.build(lifetime);
        engine
            .client
            .generate_key_package_message(extensions, to_list(leaf_extensions)?, Some(time(start)))
            .map_err(during(Task::KeyPackage))?;
        let (reference, data) = engine.packages.take_generated().ok_or_else(EngineError::internal)?;
        let (key_package, not_after) = (data.key_package_bytes.clone(), data.expiration);
        let private = codec::save(&SavedKeyPackage { reference: reference.clone(), data })?;
        Ok(KeyPackageBundle { key_package, reference, private, not_after })
    }
}

/// Start and length of a lifetime that begins a little in the past.
fn lifetime(now: u64, lifetime_s: u64) -> (u64, Duration) {
    let start = now.saturating_sub(CLOCK_SKEW_S);
    (start, Duration::from_secs(lifetime_s.saturating_add(now - start)))
}

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (identity, signature_secret, signature_public, *, cipher_suite = 1, capabilities = None,
                        padding = "step", max_past_epochs = 5))]
    #[allow(clippy::too_many_arguments)] // the Python signature
    fn new(
        py: Python<'_>,
        identity: &[u8],
        signature_secret: &[u8],
        signature_public: &[u8],
        cipher_suite: u16,
        capabilities: Option<PyRef<'_, Capabilities>>,
        padding: &str,
        max_past_epochs: u64,
    ) -> PyResult<Self> {
        let padding = padding_mode(padding)?;
        let capabilities = capabilities.map_or_else(Capabilities::default, |given| (*given).clone());
        outside(py, || {
            let suite = CipherSuite::new(cipher_suite);
            let signer = SignatureSecretKey::from(signature_secret.to_vec());
            check_identity(identity)?;
            check_key_pair(suite, &signer, signature_public)?;
            let signing = signing_identity(identity.to_vec(), signature_public.to_vec());
            let settings = Settings { signing, signer, cipher_suite: suite, capabilities, padding, max_past_epochs };
            Ok(Self { settings })
        })
    }

    #[pyo3(signature = (*, last_resort = true, now, lifetime_s = 7_257_600, extensions = vec![],
                        leaf_extensions = vec![]))]
    fn generate_key_package(
        &self,
        py: Python<'_>,
        last_resort: bool,
        now: u64,
        lifetime_s: u64,
        extensions: Vec<RawExtension>,
        leaf_extensions: Vec<RawExtension>,
    ) -> PyResult<KeyPackageBundle> {
        outside(py, || self.make_key_package(last_resort, (now, lifetime_s), extensions, leaf_extensions))
    }

    #[pyo3(signature = (*, group_id = None, context_extensions = vec![], required_extensions = vec![0xF2EE],
                        required_proposals = vec![], leaf_extensions = vec![], now = None, lifetime_s = 7_257_600))]
    #[allow(clippy::too_many_arguments)] // the Python signature
    fn create_group(
        &self,
        py: Python<'_>,
        group_id: Option<&[u8]>,
        context_extensions: Vec<RawExtension>,
        required_extensions: Vec<u16>,
        required_proposals: Vec<u16>,
        leaf_extensions: Vec<RawExtension>,
        now: Option<u64>,
        lifetime_s: u64,
    ) -> PyResult<Group> {
        outside(py, || {
            let now = now.unwrap_or_else(|| mls_rs::time::MlsTime::now().seconds_since_epoch());
            let (start, lifetime) = lifetime(now, lifetime_s);
            let engine = self.settings.build(lifetime);
            let mut extensions = to_list(context_extensions)?;
            require(&mut extensions, &required_extensions, &required_proposals)?;
            let mut builder = engine
                .client
                .group_builder()
                .map_err(during(Task::Other))?
                .with_group_context_extensions(extensions)
                .with_leaf_node_extensions(to_list(leaf_extensions)?)
                .with_now_time(time(start));
            if let Some(group_id) = group_id {
                builder = builder.with_group_id(group_id.to_vec());
            }
            let group = builder.build().map_err(during(Task::Other))?;
            Ok(Group::new(Session::fresh(self.settings.clone(), engine, group)))
        })
    }

    fn preview_welcome(&self, py: Python<'_>, welcome: &[u8], key_package_private: &[u8]) -> PyResult<WelcomePreview> {
        outside(py, || {
            Invitation { welcome, private: key_package_private, ratchet_tree: None, now: None }.preview(&self.settings)
        })
    }

    #[pyo3(signature = (welcome, key_package_private, *, ratchet_tree = None, now = None))]
    fn join(
        &self,
        py: Python<'_>,
        welcome: &[u8],
        key_package_private: &[u8],
        ratchet_tree: Option<&[u8]>,
        now: Option<u64>,
    ) -> PyResult<Group> {
        outside(py, || {
            let invitation = Invitation { welcome, private: key_package_private, ratchet_tree, now };
            invitation.join(&self.settings).map(Group::new)
        })
    }

    #[pyo3(signature = (state, ratchet_tree, past_epochs = vec![], pending_commit = None))]
    fn load_group(
        &self,
        py: Python<'_>,
        state: &[u8],
        ratchet_tree: &[u8],
        past_epochs: Vec<(u64, Vec<u8>)>,
        pending_commit: Option<&[u8]>,
    ) -> PyResult<Group> {
        outside(py, || {
            let engine = self.settings.build(Duration::ZERO);
            let saved = Saved { state, ratchet_tree, past_epochs, pending_commit };
            Session::load(self.settings.clone(), engine, saved).map(Group::new)
        })
    }
}
