//! What a person changes in a group the way an app does it, by MDK's own functions.

use std::time::Duration;

use mdk_core::prelude::{GroupId, NostrGroupDataUpdate, UpdateGroupResult};
use mdk_storage_traits::messages::MessageStorage;
use mdk_storage_traits::messages::types::{ProcessedMessage, ProcessedMessageState};
use nostr::{Event, PublicKey, RelayUrl, Timestamp};
use openmls_traits::OpenMlsProvider;
use serde_json::{Value, json};

use crate::person::{Person, Prepared};
use crate::wrapping::group_event;
use crate::{Outcome, text, texts, told};

impl Person {
    pub fn update(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let mut update = NostrGroupDataUpdate::new();
        update.name = request["name"].as_str().map(str::to_owned);
        update.description = request["description"].as_str().map(str::to_owned);
        if request["relays"].is_array() {
            let relays = texts(request, "relays")?;
            update.relays = Some(relays.iter().map(|url| told(RelayUrl::parse(url))).collect::<Outcome<_>>()?);
        }
        if request["admins"].is_array() {
            update.admins = Some(public_keys(request, "admins")?);
        }
        if let Some(route) = request["nostr_group_id"].as_str() {
            let mut bytes = [0; 32];
            told(hex::decode_to_slice(route, &mut bytes))?;
            update.nostr_group_id = Some(bytes);
        }
        let result = told(self.mdk.update_group_data(&group, update))?;
        self.finish(result, request)
    }

    pub fn remove(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let result = told(self.mdk.remove_members(&group, &public_keys(request, "pubkeys")?))?;
        self.finish(result, request)
    }

    pub fn self_update(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let result = told(self.mdk.self_update(&group))?;
        self.finish(result, request)
    }

    pub fn demote(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let result = told(self.mdk.self_demote(&group))?;
        self.finish(result, request)
    }

    /// Publish the proposal to leave; somebody else commits it.
    pub fn leave(&mut self, group: &str) -> Outcome<Value> {
        let group = self.group_id(group)?;
        let result = told(self.mdk.leave_group(&group))?;
        self.publish_to_group(&group, &result.evolution_event)?;
        Ok(json!({"event_id": result.evolution_event.id.to_hex()}))
    }

    /// Publish a commit, merge it and send its Welcomes; or only keep it, when the request says `prepare`.
    pub fn finish(&mut self, result: UpdateGroupResult, request: &Value) -> Outcome<Value> {
        let group = result.mls_group_id.clone();
        let event_id = result.evolution_event.id.to_hex();
        let prepared = Prepared { event: result.evolution_event, welcomes: result.welcome_rumors.unwrap_or_default() };
        self.prepared.insert(group.clone(), prepared);
        if request["mode"] == "prepare" {
            return Ok(json!({"event_id": event_id}));
        }
        let event = self.dated(&group, None)?;
        self.publish_waiting(&group, &event)?;
        self.merge_waiting(&group)?;
        Ok(
            json!({"event_id": event.id.to_hex(), "created_at": event.created_at.as_secs(), "state": self.state_of(&group)?}),
        )
    }

    pub fn publish_prepared(&mut self, request: &Value) -> Outcome<Value> {
        let group = self.group_id(text(request, "group")?)?;
        let event = self.dated(&group, request["created_at"].as_u64())?;
        if request["dry"] != true {
            self.publish_waiting(&group, &event)?;
        }
        Ok(json!({"event_id": event.id.to_hex(), "created_at": event.created_at.as_secs(),
            "event": told(serde_json::to_value(&event))?}))
    }

    pub fn merge(&mut self, group: &str) -> Outcome<Value> {
        let group = self.group_id(group)?;
        self.merge_waiting(&group)?;
        self.state_of(&group)
    }

    pub fn clear(&mut self, group: &str) -> Outcome<Value> {
        let group = self.group_id(group)?;
        self.prepared.remove(&group);
        told(self.mdk.clear_pending_commit(&group))?;
        self.state_of(&group)
    }

    /// The prepared commit, under another date if one is given; MDK knows it as its own as it knows the first form.
    fn dated(&mut self, group: &GroupId, created_at: Option<u64>) -> Outcome<Event> {
        let event = self.prepared.get(group).ok_or("no commit is prepared")?.event.clone();
        let Some(created_at) = created_at else { return Ok(event) };
        let route = self.stored_group(group)?.nostr_group_id;
        let event = group_event(&hex::encode(route), &event.content, Some(created_at))?;
        told(self.mdk.provider.storage().save_processed_message(ProcessedMessage {
            wrapper_event_id: event.id,
            message_event_id: None,
            processed_at: Timestamp::now(),
            epoch: Some(self.mls_group(group)?.epoch().as_u64()),
            mls_group_id: Some(group.clone()),
            state: ProcessedMessageState::ProcessedCommit,
            failure_reason: None,
        }))?;
        Ok(event)
    }

    fn publish_waiting(&mut self, group: &GroupId, event: &Event) -> Outcome<()> {
        self.publish_to_group(group, event)?;
        self.newest_commit = self.newest_commit.max(event.created_at.as_secs());
        Ok(())
    }

    /// MDK loses what is dated in the second of the commit before it, when that is read by date: nothing is sent in it.
    pub fn wait_for_commits(&self) {
        while Timestamp::now().as_secs() <= self.newest_commit {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn merge_waiting(&mut self, group: &GroupId) -> Outcome<()> {
        let prepared = self.prepared.remove(group).ok_or("no commit is prepared")?;
        told(self.mdk.merge_pending_commit(group))?;
        for rumor in prepared.welcomes {
            self.send_welcome(rumor)?;
        }
        Ok(())
    }
}

fn public_keys(request: &Value, name: &str) -> Outcome<Vec<PublicKey>> {
    texts(request, name)?.iter().map(|key| told(PublicKey::from_hex(key))).collect()
}
