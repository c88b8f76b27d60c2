// The MLS library as marmot-ts sets it up: its suite, its defaults, raw public keys as credentials.

import * as mls from "ts-mls";
import { hex } from "./bytes.mjs";

export const GROUP_DATA = 0xf2ee;
export const LAST_RESORT = 0x000a;
const GREASE = mls.greaseValues;
const DAY = 86_400n;

export const suite = await mls.defaultCryptoProvider.getCiphersuiteImpl(1);
export const context = {
  cipherSuite: suite,
  authService: {
    validateCredential: async (credential) => credential.credentialType === 1 && credential.identity.length === 32,
  },
  externalPsks: {},
};

// A key package as it is made there: one GREASE value among the extensions, no proposals, ninety days from now.
export async function newKeyPackage(pubkey, { lastResort = true } = {}) {
  const from = BigInt(Math.floor(Date.now() / 1000));
  return await mls.generateKeyPackage({
    credential: { credentialType: 1, identity: pubkey },
    capabilities: {
      versions: [1],
      ciphersuites: [1],
      extensions: [GREASE[Math.floor(Math.random() * GREASE.length)], GROUP_DATA, LAST_RESORT],
      proposals: [],
      credentials: [1],
    },
    lifetime: { notBefore: from, notAfter: from + 90n * DAY },
    extensions: lastResort ? [mls.makeCustomExtension({ extensionType: LAST_RESORT, extensionData: new Uint8Array() })] : [],
    cipherSuite: suite,
  });
}

export async function keyPackageRef(keyPackage) {
  return hex(await mls.makeKeyPackageRef(keyPackage, suite.hash));
}

export async function exported(state, label, what, length = 32) {
  return await mls.mlsExporter(state.keySchedule.exporterSecret, label, what, length, suite);
}

export const isCommit = (message) => message.privateMessage?.contentType === mls.contentTypes.commit;

// [leaf index, public key] of everybody.
export function leaves(state) {
  const found = [];
  state.ratchetTree.forEach((node, index) => {
    if (node?.nodeType === mls.nodeTypes.leaf) found.push([index / 2, hex(node.leaf.credential.identity)]);
  });
  return found;
}

export function leafOf(state, pubkey) {
  const found = leaves(state).find(([, key]) => key === pubkey);
  if (!found) throw new Error("nobody in the group has that key");
  return found[0];
}

export const saved = (state) => mls.encode(mls.clientStateEncoder, state);
export const loaded = (bytes) => mls.clientStateDecoder(bytes, 0)[0];
