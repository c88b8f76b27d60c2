//! One person: keys, relays, an MDK client in memory, and what an app around MDK does.

use std::collections::{HashMap, HashSet};

use mdk_core::MDK;
use mdk_core::prelude::{GroupId, MessageProcessingResult, NostrGroupConfigData, group_types};
use mdk_memory_storage::MdkMemoryStorage;
use nostr::nips::nip59::UnwrappedGift;
use nostr::{
    Event, EventBuilder, EventId, JsonUtil, Keys, Kind, PublicKey, RelayUrl, Tag, TagKind, Timestamp, UnsignedEvent,
};
use openmls::prelude::MlsGroup;
use openmls_basic_credential::SignatureKeyPair;
use openmls_traits::OpenMlsProvider;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::relay::Relays;
use crate::wrapping::{group_event, sealed_content};
use crate::{Outcome, text, texts, told};

/// A commit that was made and is not merged yet, with the Welcomes that follow it.
pub struct Prepared {
    pub event: Event,
    pub welcomes: Vec<UnsignedEvent>,
}

/// One person and their app.
pub struct Person {
    pub keys: Keys,
    pub mdk: MDK<MdkMemoryStorage>,
    relays: Vec<String>,
    wires: Relays,
    runtime: Runtime,
    pub prepared: HashMap<GroupId, Prepared>,
    done: HashSet<EventId>,
    routes: HashMap<String, GroupId>,
    pub newest_commit: u64,
}

impl Person {
    pub fn new(relays: Vec<String>) -> Outcome<Self> {
        let keys = Keys::generate();
        Ok(Self {
            wires: Relays::new(keys.clone()),
            keys,
            mdk: MDK::new(MdkMemoryStorage::default()),
            relays,
            runtime: told(tokio::runtime::Builder::new_current_thread().build())?,
            prepared: HashMap::new(),
            done: HashSet::new(),
            routes: HashMap::new(),
            newest_commit: 0,
        })
    }

    // What strangers need to reach the person.

    pub fn publish_identity(&mut self) -> Outcome<Value> {
        let me = self.keys.public_key().to_hex();
        for (kind, name) in [(10002, "r"), (10050, "relay"), (10051, "relay")] {
            let tags = self.relays.iter().map(|url| Tag::custom(TagKind::from(name), [url.clone()])).collect();
            self.publish_own(Kind::Custom(kind), String::new(), tags)?;
        }
        let packages = self.publish_key_packages()?;
        Ok(json!({"pubkey": me, "key_packages": packages}))
    }

    pub fn publish_key_packages(&mut self) -> Outcome<Value> {
        let relays = self.relay_urls(&self.relays.clone())?;
        let data = told(self.mdk.create_key_package_for_event(&self.keys.public_key(), relays))?;
        let new = self.publish_own(Kind::Custom(30443), data.content.clone(), data.tags_30443)?;
        let old = self.publish_own(Kind::Custom(443), data.content, data.tags_443)?;
        Ok(json!([{"kind": 30443, "event_id": new.id.to_hex()}, {"kind": 443, "event_id": old.id.to_hex()}]))
    }

    fn publish_own(&mut self, kind: Kind, content: String, tags: Vec<Tag>) -> Outcome<Event> {
        let event = told(EventBuilder::new(kind, content).tags(tags).sign_with_keys(&self.keys))?;
        self.publish_to(&self.relays.clone(), &event)?;
        Ok(event)
    }

    // Groups, members and invitations.

    pub fn create_group(&mut self, request: &Value) -> Outcome<Value> {
        let mut packages = Vec::new();
        for member in texts(request, "members")? {
            packages.push(self.key_package_of(&member, request)?);
        }
        let mut admins = vec![self.keys.public_key()];
        for admin in request["admins"].as_array().into_iter().flatten() {
            admins.push(told(PublicKey::from_hex(admin.as_str().unwrap_or_default()))?);
        }
        let description = request["description"].as_str().unwrap_or_default();
        let config = NostrGroupConfigData::new(
            text(request, "name")?.to_owned(),
            description.to_owned(),
            None,
            None,
            None,
            self.relay_urls(&self.relays.clone())?,
            admins,
        );
        let made = told(self.mdk.create_group(&self.keys.public_key(), packages, config))?;
        if self.mls_group(&made.group.mls_group_id)?.pending_commit().is_some() {
            told(self.mdk.merge_pending_commit(&made.group.mls_group_id))?;
        }
        for rumor in made.welcome_rumors {
            self.send_welcome(rumor)?;
        }
        self.state(&hex::encode(made.group.nostr_group_id))
    }

    pub fn invite(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let package = self.key_package_of(text(request, "pubkey")?, request)?;
        let result = told(self.mdk.add_members(&group, &[package]))?;
        self.finish(result, request)
    }

    /// Read the gift wraps and join every group that one of them invites to.
    pub fn accept(&mut self) -> Outcome<Value> {
        let filter = json!({"kinds": [1059], "#p": [self.keys.public_key().to_hex()]});
        let mut joined = Vec::new();
        for relay in self.relays.clone() {
            for event in self.wires.stored(&relay, &filter)? {
                if !self.done.insert(event.id) {
                    continue;
                }
                let gift = told(self.runtime.block_on(UnwrappedGift::from_gift_wrap(&self.keys, &event)))?;
                if gift.rumor.kind != Kind::MlsWelcome {
                    continue;
                }
                let welcome = told(self.mdk.process_welcome(&event.id, &gift.rumor))?;
                told(self.mdk.accept_welcome(&welcome))?;
                joined.push(json!({"group": hex::encode(welcome.nostr_group_id), "inviter": welcome.welcomer.to_hex(),
                    "key_package_event_id": gift.rumor.tags.event_ids().next().map(EventId::to_hex)}));
            }
        }
        Ok(json!(joined))
    }

    pub fn state(&mut self, group: &str) -> Outcome<Value> {
        let id = self.group_id(group)?;
        let stored = self.stored_group(&id)?;
        let members: Vec<String> = told(self.mdk.get_members(&id))?.iter().map(PublicKey::to_hex).collect();
        let relays = told(self.mdk.get_relays(&id))?;
        let relays: Vec<&str> = relays.iter().map(RelayUrl::as_str_without_trailing_slash).collect();
        let admins: Vec<String> = stored.admin_pubkeys.iter().map(PublicKey::to_hex).collect();
        let mls = self.mls_group(&id)?;
        let required = told(self.mdk.group_required_proposals(&id))?;
        let required: Vec<String> = required.iter().map(|kind| format!("{kind:?}")).collect();
        // Who was removed has no secrets any more.
        let secret = mls.export_secret(self.mdk.provider.crypto(), "test", b"", 32).unwrap_or_default();
        Ok(json!({"group": hex::encode(stored.nostr_group_id), "name": stored.name, "description": stored.description,
            "epoch": mls.epoch().as_u64(), "stored_epoch": stored.epoch, "members": members, "admins": admins, "relays": relays,
            "state": stored.state.as_str(), "required": required, "secret": hex::encode(secret),
            "pending_proposals": mls.pending_proposals().count(), "pending_commit": mls.pending_commit().is_some()}))
    }

    fn key_package_of(&mut self, pubkey: &str, request: &Value) -> Outcome<Event> {
        let kind = request["kind"].as_u64().unwrap_or(30443);
        let filter = json!({"kinds": [kind], "authors": [pubkey]});
        let mut newest: Option<Event> = None;
        for relay in self.relays.clone() {
            newest = self.wires.stored(&relay, &filter)?.into_iter().chain(newest).max_by_key(|event| event.created_at);
        }
        newest.ok_or(format!("no key package of kind {kind}"))
    }

    pub fn send_welcome(&mut self, rumor: UnsignedEvent) -> Outcome<()> {
        let package = rumor.tags.event_ids().next().ok_or("a Welcome without e")?;
        let mut receiver = None;
        for relay in self.relays.clone() {
            let found = self.wires.stored(&relay, &json!({"ids": [package.to_hex()]}))?;
            receiver = found.first().map(|event| event.pubkey).or(receiver);
        }
        let receiver = receiver.ok_or("the key package is gone")?;
        let wrap = told(self.runtime.block_on(EventBuilder::gift_wrap(&self.keys, &receiver, rumor, [])))?;
        self.publish_to(&self.relays.clone(), &wrap)
    }

    // Messages.

    pub fn send(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let author = match request["author"].as_str() {
            Some(forged) => told(PublicKey::from_hex(forged))?,
            None => self.keys.public_key(),
        };
        let kind = Kind::Custom(request["kind"].as_u64().unwrap_or(9) as u16);
        let mut builder = EventBuilder::new(kind, text(request, "text")?);
        for tag in request["tags"].as_array().into_iter().flatten() {
            builder = builder.tag(told(Tag::parse(texts(&json!({"tag": tag}), "tag")?))?);
        }
        if let Some(created_at) = request["created_at"].as_u64() {
            builder = builder.custom_created_at(Timestamp::from_secs(created_at));
        }
        let mut rumor = builder.build(author);
        let message = rumor.id().to_hex();
        let event = told(self.mdk.create_message(&group, rumor, None))?;
        if request["publish"].as_bool().unwrap_or(true) {
            self.publish_to_group(&group, &event)?;
        }
        Ok(json!({"message": message, "event_id": event.id.to_hex(), "event": told(serde_json::to_value(&event))?}))
    }

    pub fn send_many(&mut self, request: &Value) -> Outcome<Value> {
        let mut last = Value::Null;
        for number in 0..request["count"].as_u64().ok_or("count is missing")? {
            let text = format!("{} {number}", text(request, "prefix")?);
            last = self.send(&json!({"group": request["group"], "text": text}))?;
        }
        Ok(last)
    }

    pub fn messages(&mut self, group: &str) -> Outcome<Value> {
        let id = self.group_id(group)?;
        let mut all = Vec::new();
        for offset in (0..).step_by(1000) {
            let page = mdk_storage_traits::groups::Pagination::new(Some(1000), Some(offset));
            let page = told(self.mdk.get_messages(&id, Some(page)))?;
            let is_last = page.len() < 1000;
            all.extend(page);
            if is_last {
                break;
            }
        }
        Ok(all
            .iter()
            .rev()
            .map(|m| {
                json!({"message": m.id.to_hex(), "author": m.pubkey.to_hex(), "text": m.content,
            "kind": m.kind.as_u16(), "state": m.state.as_str(), "epoch": m.epoch, "tags": m.tags})
            })
            .collect())
    }

    // Events from the relays.

    /// Read everything that is stored for a group and not done yet; what became of each event.
    pub fn sync(&mut self, group: &str) -> Outcome<Value> {
        let id = self.group_id(group)?;
        let mut results = Vec::new();
        for route in self.routes_of(&id)? {
            for relay in self.relays.clone() {
                for event in self.wires.stored(&relay, &json!({"kinds": [445], "#h": [route]}))? {
                    if self.done.contains(&event.id) {
                        continue;
                    }
                    let outcome = self.take(&id, &event);
                    results.push(json!({"event_id": event.id.to_hex(), "outcome": outcome?}));
                }
            }
        }
        Ok(json!({"events": results, "state": self.state_of(&id)?}))
    }

    fn take(&mut self, id: &GroupId, event: &Event) -> Outcome<String> {
        let result = match self.mdk.process_message(event) {
            Ok(result) => result,
            Err(error) => return Ok(format!("error: {error}")),
        };
        let outcome = match result {
            MessageProcessingResult::ApplicationMessage(_) => "message",
            MessageProcessingResult::Commit { .. } => {
                self.newest_commit = self.newest_commit.max(event.created_at.as_secs());
                "commit"
            }
            MessageProcessingResult::PendingProposal { .. } => "pending_proposal",
            MessageProcessingResult::IgnoredProposal { .. } => "ignored_proposal",
            MessageProcessingResult::ExternalJoinProposal { .. } => "external_proposal",
            MessageProcessingResult::Proposal(update) => {
                self.done.insert(event.id);
                self.publish_to_group(id, &update.evolution_event)?;
                told(self.mdk.merge_pending_commit(id))?;
                return Ok("committed_proposal".to_owned());
            }
            // Kept for the next time: after a rollback MDK takes some of them.
            MessageProcessingResult::Unprocessable { .. } => return Ok("unprocessable".to_owned()),
            MessageProcessingResult::PreviouslyFailed => return Ok("previously_failed".to_owned()),
        };
        self.done.insert(event.id);
        Ok(outcome.to_owned())
    }

    /// Publish an event as it stands in the request.
    pub fn publish_given(&mut self, request: &Value) -> Outcome<Value> {
        let event = told(Event::from_json(request["event"].to_string()))?;
        self.publish_to(&self.relays.clone(), &event)?;
        Ok(json!({"event_id": event.id.to_hex()}))
    }

    /// Publish the content of a stored 445 again in a new event, with another date.
    pub fn rewrap(&mut self, request: &Value) -> Outcome<Value> {
        let filter = json!({"ids": [text(request, "event_id")?]});
        let relay = self.relays.first().cloned().ok_or("no relay")?;
        let old = self.wires.stored(&relay, &filter)?.pop().ok_or("there is no such event")?;
        let route = old.tags.find(TagKind::h()).and_then(Tag::content).ok_or("not an event of a group")?;
        let event = group_event(route, &old.content, request["created_at"].as_u64())?;
        self.publish_to(&self.relays.clone(), &event)?;
        Ok(json!({"event_id": event.id.to_hex(), "created_at": event.created_at.as_secs()}))
    }

    // What the other modules need.

    pub fn group_id(&mut self, nostr_group_id: &str) -> Outcome<GroupId> {
        for group in told(self.mdk.get_groups())? {
            self.routes.insert(hex::encode(group.nostr_group_id), group.mls_group_id);
        }
        self.routes.get(nostr_group_id).cloned().ok_or("no such group".to_owned())
    }

    pub fn mls_group(&self, id: &GroupId) -> Outcome<MlsGroup> {
        told(MlsGroup::load(self.mdk.provider.storage(), id.inner()))?.ok_or("the group has no MLS state".to_owned())
    }

    pub fn signer(&self, group: &MlsGroup) -> Outcome<SignatureKeyPair> {
        let leaf = group.own_leaf().ok_or("not a member")?;
        let scheme = group.ciphersuite().signature_algorithm();
        let key = leaf.signature_key().as_slice();
        SignatureKeyPair::read(self.mdk.provider.storage(), key, scheme).ok_or("no signing key".to_owned())
    }

    /// Publish MLS bytes in a 445 of the present epoch.
    pub fn publish_mls(&mut self, id: &GroupId, mls: &[u8], created_at: Option<u64>) -> Outcome<Event> {
        let group = self.mls_group(id)?;
        let provider = &self.mdk.provider;
        let content = sealed_content(&group, provider.crypto(), provider.rand(), mls)?;
        let route = self.stored_group(id)?.nostr_group_id;
        let event = group_event(&hex::encode(route), &content, created_at)?;
        self.done.insert(event.id);
        self.publish_to_group(id, &event)?;
        Ok(event)
    }

    pub fn parsed_key_package(&mut self, request: &Value) -> Outcome<openmls::prelude::KeyPackage> {
        let event = self.key_package_of(text(request, "pubkey")?, request)?;
        told(self.mdk.parse_key_package(&event))
    }

    pub fn stored_group(&self, id: &GroupId) -> Outcome<group_types::Group> {
        told(self.mdk.get_group(id))?.ok_or("no such group".to_owned())
    }

    pub fn state_of(&mut self, id: &GroupId) -> Outcome<Value> {
        let route = hex::encode(self.stored_group(id)?.nostr_group_id);
        self.state(&route)
    }

    fn routes_of(&mut self, id: &GroupId) -> Outcome<Vec<String>> {
        self.group_id(&hex::encode(self.stored_group(id)?.nostr_group_id))?;
        Ok(self.routes.iter().filter(|(_, group)| *group == id).map(|(route, _)| route.clone()).collect())
    }

    pub fn publish_to_group(&mut self, id: &GroupId, event: &Event) -> Outcome<()> {
        let relays = told(self.mdk.get_relays(id))?;
        let relays: Vec<String> = relays.iter().map(|url| url.as_str_without_trailing_slash().to_owned()).collect();
        self.publish_to(&relays, event)
    }

    fn publish_to(&mut self, relays: &[String], event: &Event) -> Outcome<()> {
        let mut outcome = Err("no relay".to_owned());
        for relay in relays {
            let one = self.wires.publish(relay, event);
            if outcome.is_err() {
                outcome = one;
            }
        }
        outcome
    }

    fn relay_urls(&self, relays: &[String]) -> Outcome<Vec<RelayUrl>> {
        relays.iter().map(|url| told(RelayUrl::parse(url))).collect()
    }
}
