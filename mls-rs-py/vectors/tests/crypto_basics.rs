//! The suites that the public surface of mls-rs reaches: labels, hashes, headers, the Welcome's decryption.
//!
//! The others (key-schedule, secret-tree, message-protection, transcript-hashes, tree-operations) need the internals of
//! mls-rs and are run by its own tests.

use mls_rs::identity::basic::BasicCredential;
use mls_rs::identity::SigningIdentity;
use mls_rs::{CipherSuiteProvider, MlsMessage};
use mls_rs_codec::{MlsDecode, MlsEncode, MlsSize, VarInt};
use mls_rs_core::crypto::HpkeCiphertext;
use mls_rs_core::key_package::KeyPackageData;
use mls_rs_py_vectors::{bytes, official, plain_client, suite, OnePackage};
use serde_json::Value;

#[derive(MlsSize, MlsEncode)]
struct Labelled {
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    label: Vec<u8>,
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    content: Vec<u8>,
}

#[derive(MlsSize, MlsEncode)]
struct KdfLabel {
    length: u16,
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    label: Vec<u8>,
    #[mls_codec(with = "mls_rs_codec::byte_vec")]
    context: Vec<u8>,
}

fn labelled(label: Vec<u8>, content: Vec<u8>) -> Vec<u8> {
    Labelled { label, content }.mls_encode_to_vec().expect("encodes")
}

fn full(label: &Value) -> Vec<u8> {
    format!("MLS 1.0 {}", label.as_str().expect("a label")).into_bytes()
}

fn expand(secret: &Value, label: &Value, context: Vec<u8>, length: u16) -> Vec<u8> {
    let info = KdfLabel { length, label: full(label), context }.mls_encode_to_vec().expect("encodes");
    suite().kdf_expand(&bytes(secret), &info, usize::from(length)).expect("expands").to_vec()
}

fn length_of(case: &Value) -> u16 {
    u16::try_from(case["length"].as_u64().expect("a length")).expect("a small length")
}

#[test]
fn labels_and_hashes_are_those_of_the_vectors() {
    for case in official("crypto-basics.cs1.json").unwrap_or_default() {
        let hash = &case["ref_hash"];
        let label = hash["label"].as_str().expect("a label").as_bytes().to_vec();
        assert_eq!(suite().hash(&labelled(label, bytes(&hash["value"]))).expect("hashes"), bytes(&hash["out"]));

        let one = &case["expand_with_label"];
        assert_eq!(expand(&one["secret"], &one["label"], bytes(&one["context"]), length_of(one)), bytes(&one["out"]));
        let one = &case["derive_secret"];
        assert_eq!(expand(&one["secret"], &one["label"], Vec::new(), 32), bytes(&one["out"]));
        let one = &case["derive_tree_secret"];
        let generation = u32::try_from(one["generation"].as_u64().expect("a number")).expect("small");
        let context = generation.to_be_bytes().to_vec();
        assert_eq!(expand(&one["secret"], &one["label"], context, length_of(one)), bytes(&one["out"]));
    }
}

#[test]
fn signatures_and_hpke_are_those_of_the_vectors() {
    for case in official("crypto-basics.cs1.json").unwrap_or_default() {
        let one = &case["sign_with_label"];
        let signed = labelled(full(&one["label"]), bytes(&one["content"]));
        suite().verify(&bytes(&one["pub"]).into(), &bytes(&one["signature"]), &signed).expect("verifies");

        let one = &case["encrypt_with_label"];
        let info = labelled(full(&one["label"]), bytes(&one["context"]));
        let sealed = HpkeCiphertext { kem_output: bytes(&one["kem_output"]), ciphertext: bytes(&one["ciphertext"]) };
        let opened = suite()
            .hpke_open(&sealed, &bytes(&one["priv"]).into(), &bytes(&one["pub"]).into(), &info, None)
            .expect("opens");
        assert_eq!(opened.to_vec(), bytes(&one["plaintext"]));
    }
}

#[test]
fn vector_headers_have_the_lengths_of_the_vectors() {
    for case in official("deserialization.json").unwrap_or_default() {
        let header = VarInt::mls_decode(&mut &*bytes(&case["vlbytes_header"])).expect("a header");
        assert_eq!(u64::from(u32::from(header)), case["length"].as_u64().expect("a length"));
    }
}

#[test]
fn a_welcome_opens_to_its_group_info() {
    for case in official("welcome.cs1.json").unwrap_or_default() {
        let message = MlsMessage::from_bytes(&bytes(&case["key_package"])).expect("key package");
        let key_package = message.into_key_package().expect("key package");
        let reference = key_package.to_reference(&suite()).expect("reference").to_vec();
        let encoded = key_package.mls_encode_to_vec().expect("encodes");
        // The leaf key and the signer are not part of this suite, and not used by looking.
        let private = KeyPackageData::new(encoded, bytes(&case["init_priv"]).into(), Vec::new().into(), u64::MAX);
        let nobody = BasicCredential::new(vec![0]).into_credential();
        let identity = SigningIdentity::new(nobody, bytes(&case["signer_pub"]).into());
        let client = plain_client(OnePackage::new(reference, private), Vec::new(), identity.clone(), Vec::new().into());
        let welcome = MlsMessage::from_bytes(&bytes(&case["welcome"])).expect("welcome");
        let info = client.examine_welcome_message(&welcome).expect("opens");
        assert_eq!(info.group_context().cipher_suite, mls_rs_py_vectors::SUITE);
    }
}
