// The outer layers: group events 445 and gift wraps 1059, in the form marmot-ts gives them.

import { randomBytes } from "node:crypto";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { finalizeEvent, generateSecretKey, getEventHash, getPublicKey } from "nostr-tools/pure";
import * as nip44 from "nostr-tools/nip44";
import * as mls from "ts-mls";
import { base64, fromBase64, now, utf8 } from "./bytes.mjs";
import { exported } from "./mls.mjs";

const NONCE = 12;

export async function wrapMessage(message, state, routing, createdAt = now()) {
  const bytes = message instanceof Uint8Array ? message : mls.encode(mls.mlsMessageEncoder, message);
  const nonce = randomBytes(NONCE);
  const sealed = chacha20poly1305(await outerKey(state), nonce).encrypt(bytes);
  const content = base64(Buffer.concat([nonce, sealed]));
  return finalizeEvent({ kind: 445, created_at: createdAt, tags: [["h", routing]], content }, generateSecretKey());
}

// The MLS message in an event, by the key of the epoch we are in and no other.
export async function unwrapMessage(event, state) {
  const bytes = fromBase64(event.content);
  const opened = chacha20poly1305(await outerKey(state), bytes.subarray(0, NONCE)).decrypt(bytes.subarray(NONCE));
  const decoded = mls.mlsMessageDecoder(opened, 0);
  if (!decoded) throw new Error("not an MLS message");
  return decoded[0];
}

async function outerKey(state) {
  return await exported(state, "marmot", utf8("group-event"));
}

export function withId(rumor) {
  return { id: getEventHash(rumor), ...rumor };
}

export function giftWrap(rumor, secret, recipient) {
  const within = () => now() - Math.floor(Math.random() * 3600);
  const sealed = nip44.encrypt(JSON.stringify(rumor), nip44.getConversationKey(secret, recipient));
  const seal = finalizeEvent({ kind: 13, created_at: within(), tags: [], content: sealed }, secret);
  const once = generateSecretKey();
  const content = nip44.encrypt(JSON.stringify(seal), nip44.getConversationKey(once, recipient));
  return finalizeEvent({ kind: 1059, created_at: within(), tags: [["p", recipient]], content }, once);
}

export function openGiftWrap(wrap, secret) {
  const seal = JSON.parse(nip44.decrypt(wrap.content, nip44.getConversationKey(secret, wrap.pubkey)));
  const rumor = JSON.parse(nip44.decrypt(seal.content, nip44.getConversationKey(secret, seal.pubkey)));
  if (rumor.pubkey !== seal.pubkey) throw new Error("the seal is of somebody else");
  return rumor;
}

export function newIdentity() {
  const secret = generateSecretKey();
  return { secret, pubkey: getPublicKey(secret) };
}
