//! What MDK 0.8.0 and marmot-ts 0.5.1 put on the wire: their Welcomes join, their messages open, their epochs are ours.
//!
//! Recorded from the running programs with throw-away keys; the files lie with the Python tests, in `tests/vectors/`.

use base64ct::{Base64, Encoding};
use mls_rs::client_builder::MlsConfig;
use mls_rs::group::ReceivedMessage;
use mls_rs::{Group, MlsMessage};
use mls_rs_codec::MlsEncode;
use mls_rs_core::key_package::KeyPackageData;
use mls_rs_py_vectors::{bytes, plain_client, suite, OnePackage, SUITE};
use serde_json::Value;

fn recorded(name: &str) -> Value {
    let path = format!("{}/../../tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the recorded data is part of the repository");
    serde_json::from_str(&text).expect("JSON")
}

/// Joins by the content of a rumor 444, with a key package whose private parts are given.
fn join(rumor: &Value, key_package: &[u8], private: [Vec<u8>; 3]) -> Group<impl MlsConfig> {
    let package = MlsMessage::from_bytes(key_package).expect("key package").into_key_package().expect("key package");
    let reference = package.to_reference(&suite()).expect("reference").to_vec();
    let encoded = package.mls_encode_to_vec().expect("encodes");
    let [init, leaf, signer] = private;
    let data = KeyPackageData::new(encoded, init.into(), leaf.into(), u64::MAX);
    let store = OnePackage::new(reference, data);
    let client = plain_client(store, Vec::new(), package.signing_identity().clone(), signer.into());
    let content = rumor["content"].as_str().expect("content");
    let welcome = MlsMessage::from_bytes(&Base64::decode_vec(content).expect("base64")).expect("welcome");
    client.join_group(None, &welcome, None).expect("join").0
}

fn exporter<C: MlsConfig>(group: &Group<C>, label: &str, context: &str) -> Vec<u8> {
    group.export_secret(label.as_bytes(), context.as_bytes(), 32).expect("secret").as_bytes().to_vec()
}

/// The seed at the end of a PKCS#8 Ed25519 key, with the public key behind it, as the engine wants its signer.
fn signer(seed: &[u8], public: &[u8]) -> Vec<u8> {
    [seed, public].concat()
}

fn signature_key(key_package: &[u8]) -> Vec<u8> {
    let package = MlsMessage::from_bytes(key_package).expect("key package").into_key_package().expect("key package");
    package.signing_identity().signature_key.to_vec()
}

#[test]
fn a_group_of_mdk_is_followed_through_all_its_epochs() {
    let file = recorded("mdk");
    let kept = &file["group"]["member_t"]["key_package_private"][0];
    let private = &kept["privatePackage"];
    let package = [vec![0, 1, 0, 5], bytes(&kept["publicPackage"])].concat();
    let pkcs8 = bytes(&private["signaturePrivateKey"]);
    let seed = &pkcs8[pkcs8.len() - 32..];
    let keys =
        [bytes(&private["initPrivateKey"]), bytes(&private["hpkePrivateKey"]), signer(seed, &signature_key(&package))];
    let mut group = join(&file["group"]["welcome_rumors"][1], &package, keys);
    assert_eq!(group.group_id(), bytes(&file["group"]["mls_group_id"]));
    let secrets = file["exporter_secrets_of_a"].as_array().expect("secrets");
    let mut texts = Vec::new();
    for step in file["steps"].as_array().expect("steps") {
        check_exporters(&group, secrets);
        assert_eq!(group.current_epoch(), step["epoch"].as_u64().expect("epoch"), "{}", step["step"]);
        if step["sender"] == "t" {
            continue; // what we sent ourselves cannot be read again
        }
        let message = MlsMessage::from_bytes(&bytes(&step["mls_message_hex"])).expect("message");
        if let ReceivedMessage::ApplicationMessage(text) = group.process_incoming_message(message).expect("opens") {
            texts.push(String::from_utf8(text.data().to_vec()).expect("UTF-8"));
        }
    }
    check_exporters(&group, secrets);
    assert_eq!(group.current_epoch(), 5);
    assert_eq!(group.roster().members().len(), 3, "the one who left is gone, the one added is there");
    let first: Value = serde_json::from_str(&texts[0]).expect("a rumor");
    assert_eq!(first["id"], file["inner_rumor_a"]["id"]);
    assert_eq!(texts.len(), 2);
}

fn check_exporters<C: MlsConfig>(group: &Group<C>, secrets: &[Value]) {
    let current = secrets.iter().filter(|each| each["epoch"] == group.current_epoch());
    let count = current.map(|each| {
        let label = each["label"].as_str().expect("label");
        assert_eq!(exporter(group, "marmot", label), bytes(&each["secret"]), "epoch {} {label}", each["epoch"]);
    });
    assert_eq!(count.count(), 2);
}

#[test]
fn a_welcome_of_marmot_ts_joins_the_group_it_says() {
    let welcome = &recorded("marmot_ts_samples")["welcome"];
    let private = &welcome["key_package_private"];
    let package = bytes(&welcome["key_package_hex"]);
    let message = [vec![0, 1, 0, 5], package].concat();
    let keys = [
        bytes(&private["init_private_key"]),
        bytes(&private["leaf_hpke_private_key"]),
        signer(&bytes(&private["signature_private_seed"]), &signature_key(&message)),
    ];
    let group = join(&welcome["rumor_444"], &message, keys);
    let after = &welcome["after_join"];
    assert_eq!(group.group_id(), bytes(&after["mls_group_id"]));
    assert_eq!(group.current_epoch(), after["epoch"].as_u64().expect("epoch"));
    assert_eq!(group.epoch_authenticator().expect("authenticator").to_vec(), bytes(&after["epoch_authenticator"]));
    for (label, context) in [("marmot", "group-event"), ("marmot", "encrypted-media"), ("nostr", "nostr")] {
        assert_eq!(exporter(&group, label, context), bytes(&after[format!("exporter({label},{context},32)")]));
    }
    assert_eq!(group.context().mls_encode_to_vec().expect("encodes"), bytes(&after["group_context_hex"]));
    let identity = |member: mls_rs::group::Member| {
        member.signing_identity.credential.as_basic().expect("a basic credential").identifier.clone()
    };
    let members: Vec<_> = group.roster().members().into_iter().map(identity).collect();
    let expected: Vec<_> = after["members"].as_array().expect("members").iter().map(bytes).collect();
    assert_eq!(members, expected);
}

#[test]
fn every_recorded_key_package_is_one() {
    let mdk = recorded("mdk");
    let ts = recorded("marmot_ts_samples");
    let of_mdk = mdk["key_packages"].as_object().expect("packages").values().map(|each| &each["content"]);
    let of_ts = ts["key_packages"].as_object().expect("packages").values().map(|each| &each["event"]["content"]);
    let mut count = 0;
    for content in of_mdk.chain(of_ts).filter_map(Value::as_str) {
        let struct_ = Base64::decode_vec(content).expect("base64");
        let message = MlsMessage::from_bytes(&[vec![0, 1, 0, 5], struct_].concat()).expect("key package");
        let package = message.into_key_package().expect("key package");
        assert_eq!(package.cipher_suite, SUITE);
        assert_eq!(package.signing_identity().credential.as_basic().expect("basic").identifier.len(), 32);
        count += 1;
    }
    assert!(count >= 9, "{count}");
}
