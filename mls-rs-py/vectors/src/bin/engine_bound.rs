//! The speed of mls-rs itself, measured in Rust: what the binding is compared with.
//!
//! Prints one JSON object of seconds of processor time per operation. The configuration is that of the binding: same
//! features, suite, padding and message size; storage is that of mls-rs.

use std::time::Instant;

use mls_rs::client_builder::MlsConfig;
use mls_rs::identity::basic::BasicCredential;
use mls_rs::identity::SigningIdentity;
use mls_rs::{CipherSuiteProvider, Client, ExtensionList, Group, MlsMessage};
use mls_rs_core::key_package::KeyPackageStorage;
use mls_rs_py_vectors::{suite, SUITE};

const TEXT: [u8; 200] = [0x61; 200];

/// Seconds this thread has run; wall time where the system does not tell.
fn cpu_seconds(started: &Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let running = told.as_deref().and_then(|text| text.split(' ').next()).and_then(|field| field.parse::<u64>().ok());
    #[allow(clippy::cast_precision_loss)] // nanoseconds of one run
    running.map_or_else(|| started.elapsed().as_secs_f64(), |nanoseconds| nanoseconds as f64 / 1e9)
}

/// Processor seconds of one `work`, out of `times`.
fn measure(times: u32, mut work: impl FnMut()) -> f64 {
    let clock = Instant::now();
    let start = cpu_seconds(&clock);
    (0..times).for_each(|_| work());
    (cpu_seconds(&clock) - start) / f64::from(times)
}

fn client(name: u32) -> Client<impl MlsConfig> {
    let (secret, public) = suite().signature_key_generate().expect("a key pair");
    let mut identity = [0; 32];
    identity[..4].copy_from_slice(&name.to_be_bytes());
    let credential = BasicCredential::new(identity.to_vec()).into_credential();
    Client::builder()
        .crypto_provider(mls_rs_crypto_rustcrypto::RustCryptoProvider::with_enabled_cipher_suites(vec![SUITE]))
        .identity_provider(mls_rs::identity::basic::BasicIdentityProvider::new())
        .signing_identity(SigningIdentity::new(credential, public), secret, SUITE)
        .build()
}

fn key_package(client: &Client<impl MlsConfig>) -> MlsMessage {
    client.generate_key_package_message(ExtensionList::new(), ExtensionList::new(), None).expect("a key package")
}

/// A group of `size` filled by one commit, its first joiner, and the seconds a join takes.
fn filled(size: u32) -> (Group<impl MlsConfig>, Group<impl MlsConfig>, f64) {
    let owner = client(0);
    let joiner = client(1);
    let mut group = owner.create_group(ExtensionList::new(), ExtensionList::new(), None).expect("a group");
    let mut builder = group.commit_builder().add_member(key_package(&joiner)).expect("adds");
    for name in 2..size {
        builder = builder.add_member(key_package(&client(name))).expect("adds");
    }
    let built = builder.build().expect("a commit");
    group.apply_pending_commit().expect("applies");
    let welcome = built.welcome_messages.first().expect("a welcome");
    let reference = welcome.welcome_key_package_references()[0].to_vec();
    let private = joiner.key_package_store().get(&reference).expect("reads").expect("is there");
    let times = if size > 500 { 2 } else { 20 };
    let mut entered = None;
    let seconds = measure(times, || {
        joiner.key_package_store().insert(reference.clone(), private.clone()).expect("stores");
        entered = Some(joiner.join_group(None, welcome, None).expect("joins").0);
    });
    (group, entered.expect("joined"), seconds)
}

fn main() {
    let me = client(0);
    let mut rows = vec![("key_package".to_owned(), measure(1_000, || drop(key_package(&me))))];
    for size in [2, 100, 1_000] {
        let (mut owner, mut joiner, join) = filled(size);
        rows.push((format!("join_{size}"), join));
        let mut sent = Vec::new();
        let encrypt = measure(2_000, || {
            let message = owner.encrypt_application_message(&TEXT, Vec::new()).expect("encrypts");
            sent.push(message.to_bytes().expect("encodes"));
        });
        rows.push((format!("encrypt_{size}"), encrypt));
        let mut waiting = sent.iter();
        let decrypt = measure(2_000, || {
            let message = MlsMessage::from_bytes(waiting.next().expect("a message")).expect("parses");
            joiner.process_incoming_message(message).expect("decrypts");
        });
        rows.push((format!("decrypt_{size}"), decrypt));
        let commit = measure(if size > 500 { 3 } else { 20 }, || {
            owner.commit(Vec::new()).expect("commits");
            owner.clear_pending_commit();
        });
        rows.push((format!("commit_{size}"), commit));
    }
    let fields: Vec<String> = rows.iter().map(|(name, seconds)| format!("\"{name}\": {seconds:.9}")).collect();
    println!("{{{}}}", fields.join(", "));
}
