//! What no honest app sends: MLS messages made by OpenMLS directly, past every check of MDK.

use mdk_core::prelude::{GroupId, NostrGroupDataExtension};
use openmls::prelude::{
    BasicCredential, Capabilities, CredentialWithKey, Extension, Extensions, GroupContext, LeafNodeIndex,
    LeafNodeParameters, MlsGroup, MlsGroupJoinConfig, UnknownExtension, WireFormatPolicy,
};
use openmls::prelude::{MIXED_CIPHERTEXT_WIRE_FORMAT_POLICY, MIXED_PLAINTEXT_WIRE_FORMAT_POLICY};
use openmls_basic_credential::SignatureKeyPair;
use openmls_traits::OpenMlsProvider;
use serde_json::{Value, json};
use tls_codec::Serialize as _;

use crate::group_data::{EXTENSION_TYPE, bytes_of};
use crate::person::Person;
use crate::{Outcome, text, told};

/// Send any text at all as an application message.
pub fn send_raw(person: &mut Person, request: &Value) -> Outcome<Value> {
    let id = person.group_id(text(request, "group")?)?;
    let mut group = person.mls_group(&id)?;
    let signer = person.signer(&group)?;
    let message = told(group.create_message(&person.mdk.provider, &signer, text(request, "payload")?.as_bytes()))?;
    published(person, &id, &told(message.tls_serialize_detached())?, request)
}

/// Publish a commit that the rules forbid; the person stays in the epoch before it.
pub fn forge_commit(person: &mut Person, request: &Value) -> Outcome<Value> {
    let id = person.group_id(text(request, "group")?)?;
    let mut group = person.mls_group(&id)?;
    let is_public = request["wire"] == "public";
    if is_public {
        set_wire(person, &mut group, MIXED_PLAINTEXT_WIRE_FORMAT_POLICY)?;
    }
    let bytes = match text(request, "what")? {
        "data" => commit_data(person, &mut group, request)?,
        "remove" => commit_removal(person, &mut group, text(request, "pubkey")?)?,
        "add" => commit_addition(person, &mut group, request)?,
        "identity" => commit_identity(person, &mut group, text(request, "pubkey")?)?,
        "self_update" => commit_identity(person, &mut group, &person.keys.public_key().to_hex())?,
        other => return Err(format!("no forged commit is called {other}")),
    };
    told(group.clear_pending_commit(person.mdk.provider.storage()))?;
    if is_public {
        set_wire(person, &mut group, MIXED_CIPHERTEXT_WIRE_FORMAT_POLICY)?;
    }
    published(person, &id, &bytes, request)
}

/// Publish a proposal by itself and forget it.
pub fn forge_proposal(person: &mut Person, request: &Value) -> Outcome<Value> {
    let id = person.group_id(text(request, "group")?)?;
    let mut group = person.mls_group(&id)?;
    let signer = person.signer(&group)?;
    let provider = &person.mdk.provider;
    let (message, _) = match text(request, "what")? {
        "data" => {
            let extensions = changed_extensions(&group, request)?;
            told(group.propose_group_context_extensions(provider, extensions, &signer))?
        }
        "remove" => {
            let leaf = leaf_of(&group, text(request, "pubkey")?)?;
            told(group.propose_remove_member(provider, &signer, leaf))?
        }
        "update" => told(group.propose_self_update(provider, &signer, LeafNodeParameters::default()))?,
        "add" => {
            let package = person.parsed_key_package(request)?;
            told(group.propose_add_member(&person.mdk.provider, &signer, &package))?
        }
        other => return Err(format!("no forged proposal is called {other}")),
    };
    told(group.clear_pending_proposals(person.mdk.provider.storage()))?;
    published(person, &id, &told(message.tls_serialize_detached())?, request)
}

fn published(person: &mut Person, id: &GroupId, mls: &[u8], request: &Value) -> Outcome<Value> {
    let event = person.publish_mls(id, mls, request["created_at"].as_u64())?;
    Ok(json!({"event_id": event.id.to_hex(), "created_at": event.created_at.as_secs()}))
}

fn set_wire(person: &Person, group: &mut MlsGroup, policy: WireFormatPolicy) -> Outcome<()> {
    let config = MlsGroupJoinConfig::builder()
        .wire_format_policy(policy)
        .use_ratchet_tree_extension(true)
        .sender_ratchet_configuration(*group.configuration().sender_ratchet_configuration())
        .max_past_epochs(5)
        .build();
    told(group.set_configuration(person.mdk.provider.storage(), &config))
}

fn commit_data(person: &Person, group: &mut MlsGroup, request: &Value) -> Outcome<Vec<u8>> {
    let signer = person.signer(group)?;
    let extensions = changed_extensions(group, request)?;
    let (message, _, _) = told(group.update_group_context_extensions(&person.mdk.provider, extensions, &signer))?;
    told(message.tls_serialize_detached())
}

fn commit_removal(person: &Person, group: &mut MlsGroup, pubkey: &str) -> Outcome<Vec<u8>> {
    let signer = person.signer(group)?;
    let leaf = leaf_of(group, pubkey)?;
    let (message, _, _) = told(group.remove_members(&person.mdk.provider, &signer, &[leaf]))?;
    told(message.tls_serialize_detached())
}

fn commit_addition(person: &mut Person, group: &mut MlsGroup, request: &Value) -> Outcome<Vec<u8>> {
    let signer = person.signer(group)?;
    let package = person.parsed_key_package(request)?;
    let (message, _, _) = told(group.add_members(&person.mdk.provider, &signer, &[package]))?;
    told(message.tls_serialize_detached())
}

/// A self-update that puts an identity of choice into the own leaf.
fn commit_identity(person: &Person, group: &mut MlsGroup, pubkey: &str) -> Outcome<Vec<u8>> {
    let signer = person.signer(group)?;
    let new_signer = told(SignatureKeyPair::new(group.ciphersuite().signature_algorithm()))?;
    let credential = CredentialWithKey {
        credential: BasicCredential::new(told(hex::decode(pubkey))?).into(),
        signature_key: new_signer.public().into(),
    };
    let capabilities: Capabilities = group.own_leaf().ok_or("not a member")?.capabilities().clone();
    let parameters = LeafNodeParameters::builder()
        .with_credential_with_key(credential.clone())
        .with_capabilities(capabilities)
        .build();
    let bundle = openmls::prelude::NewSignerBundle { signer: &new_signer, credential_with_key: credential };
    let made = told(group.self_update_with_new_signer(&person.mdk.provider, &signer, bundle, parameters))?;
    told(made.commit().tls_serialize_detached())
}

/// The context extensions with other group data: `name`, `admins`, `relays`, `version`, `trailing` bytes, or `drop` the data.
fn changed_extensions(group: &MlsGroup, request: &Value) -> Outcome<Extensions<GroupContext>> {
    let mut data = told(NostrGroupDataExtension::from_group(group))?;
    if let Some(name) = request["name"].as_str() {
        data.name = name.to_owned();
    }
    if let Some(version) = request["version"].as_u64() {
        data.version = version as u16;
    }
    if let Some(admins) = request["admins"].as_array() {
        let admins = admins.iter().map(|key| nostr::PublicKey::from_hex(key.as_str().unwrap_or_default()));
        data.admins = told(admins.collect::<Result<_, _>>())?;
    }
    let mut bytes = bytes_of(&data);
    bytes.extend(request["trailing"].as_str().unwrap_or_default().bytes());
    let mut kept: Vec<Extension> = group.extensions().iter().cloned().collect();
    if request["drop_required"] == true {
        kept.retain(|extension| !matches!(extension, Extension::RequiredCapabilities(_)));
    }
    kept.retain(|extension| !matches!(extension, Extension::Unknown(EXTENSION_TYPE, _)));
    if request["drop"] != true {
        kept.push(Extension::Unknown(EXTENSION_TYPE, UnknownExtension(bytes)));
    }
    told(Extensions::from_vec(kept))
}

fn leaf_of(group: &MlsGroup, pubkey: &str) -> Outcome<LeafNodeIndex> {
    let wanted = told(hex::decode(pubkey))?;
    let found = group.members().find(|member| member.credential.serialized_content() == wanted);
    found.map(|member| member.index).ok_or("not a member".to_owned())
}
