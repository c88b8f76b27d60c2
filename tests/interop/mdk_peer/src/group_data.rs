//! The bytes of the group data extension (version 2), written here so that also impossible ones can be.

use mdk_core::prelude::NostrGroupDataExtension;

/// The type of the extension.
pub const EXTENSION_TYPE: u16 = 0xF2EE;

/// Group data as bytes, whatever stands in it.
pub fn bytes_of(data: &NostrGroupDataExtension) -> Vec<u8> {
    let mut out = data.version.to_be_bytes().to_vec();
    out.extend(data.nostr_group_id);
    put(&mut out, data.name.as_bytes());
    put(&mut out, data.description.as_bytes());
    let admins: Vec<u8> = data.admins.iter().flat_map(|admin| admin.to_bytes()).collect();
    put(&mut out, &admins);
    let mut relays = Vec::new();
    for relay in &data.relays {
        put(&mut relays, relay.as_str_without_trailing_slash().as_bytes());
    }
    put(&mut out, &relays);
    put(&mut out, data.image_hash.as_ref().map_or(&[], |bytes| bytes.as_slice()));
    put(&mut out, data.image_key.as_ref().map_or(&[], |bytes| bytes.as_slice()));
    put(&mut out, data.image_nonce.as_ref().map_or(&[], |bytes| bytes.as_slice()));
    put(&mut out, data.image_upload_key.as_ref().map_or(&[], |bytes| bytes.as_slice()));
    out
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = bytes.len();
    if length < 64 {
        out.push(length as u8);
    } else {
        out.extend((length as u16 | 0x4000).to_be_bytes());
    }
    out.extend(bytes);
}
