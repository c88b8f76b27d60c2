//! The passive-client suites: join by a Welcome, follow proposals and commits, agree on every epoch.
//!
//! Source: <https://github.com/mlswg/mls-implementations>, test-vectors, suite 1.

use mls_rs::group::{ExportedTree, ReceivedMessage};
use mls_rs::MlsMessage;
use mls_rs_codec::MlsEncode;
use mls_rs_core::key_package::KeyPackageData;
use mls_rs_py_vectors::{bytes, official, plain_client, suite, OnePackage};
use serde_json::Value;

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn run_case(case: &Value) -> usize {
    let message = MlsMessage::from_bytes(&bytes(&case["key_package"])).expect("key package");
    let key_package = message.into_key_package().expect("key package");
    let reference = key_package.to_reference(&suite()).expect("reference").to_vec();
    let encoded = key_package.mls_encode_to_vec().expect("encodes");
    let private = KeyPackageData::new(
        encoded,
        bytes(&case["init_priv"]).into(),
        bytes(&case["encryption_priv"]).into(),
        u64::MAX,
    );
    let psks = list(&case["external_psks"]).iter().map(|psk| (bytes(&psk["psk_id"]), bytes(&psk["psk"]))).collect();
    let client = plain_client(
        OnePackage::new(reference, private),
        psks,
        key_package.signing_identity().clone(),
        bytes(&case["signature_priv"]).into(),
    );
    let tree = (!case["ratchet_tree"].is_null())
        .then(|| ExportedTree::from_bytes(&bytes(&case["ratchet_tree"])).expect("ratchet tree"));
    let welcome = MlsMessage::from_bytes(&bytes(&case["welcome"])).expect("welcome");
    let (mut group, _) = client.join_group(tree, &welcome, None).expect("join");
    let authenticator = |group: &mls_rs::Group<_>| group.epoch_authenticator().expect("authenticator").to_vec();
    assert_eq!(authenticator(&group), bytes(&case["initial_epoch_authenticator"]));

    let epochs = list(&case["epochs"]);
    for epoch in epochs {
        for proposal in list(&epoch["proposals"]) {
            let message = MlsMessage::from_bytes(&bytes(proposal)).expect("proposal");
            let read = group.process_incoming_message(message).expect("proposal");
            assert!(matches!(read, ReceivedMessage::Proposal(_)));
        }
        let message = MlsMessage::from_bytes(&bytes(&epoch["commit"])).expect("commit");
        let read = group.process_incoming_message(message).expect("commit");
        assert!(matches!(read, ReceivedMessage::Commit(_)));
        assert_eq!(authenticator(&group), bytes(&epoch["epoch_authenticator"]));
    }
    epochs.len()
}

fn run(name: &str, cases: usize, epochs: usize) {
    if let Some(found) = official(name) {
        assert_eq!((found.len(), found.iter().map(run_case).sum()), (cases, epochs), "cases and epochs of {name}");
    }
}

#[test]
fn joins_by_every_welcome() {
    run("passive-client-welcome.cs1.json", 8, 0);
}

#[test]
fn follows_every_kind_of_proposal() {
    run("passive-client-handling-commit.cs1.json", 13, 26);
}

#[test]
fn follows_a_group_through_two_hundred_epochs() {
    run("passive-client-random.cs1.json", 1, 200);
}
