// Extension 0xF2EE, version 2, written and read as leniently as marmot-ts reads it: bad UTF-8 is replaced, what trails is ignored, another
// version or a relay that is none is an error, and then the app takes every commit.

import * as mls from "ts-mls";
import { fromHex, hex, utf8 } from "./bytes.mjs";
import { GROUP_DATA } from "./mls.mjs";

const FIELDS_OF_IMAGES = ["imageHash", "imageKey", "imageNonce", "imageUploadKey"];
const lenient = new TextDecoder();

export function encodeGroupData(data) {
  const parts = [Uint8Array.of(0, 2), fromHex(data.routing), sized(utf8(data.name)), sized(utf8(data.description))];
  parts.push(sized(fromHex(data.admins.join(""))));
  parts.push(sized(Buffer.concat(data.relays.map((url) => sized(utf8(url))))));
  for (const field of FIELDS_OF_IMAGES) parts.push(sized(data[field] ?? new Uint8Array()));
  return new Uint8Array(Buffer.concat(parts));
}

export function decodeGroupData(bytes) {
  const reader = new Reader(bytes);
  const version = Buffer.from(reader.take(2)).readUInt16BE();
  if (version !== 2) throw new Error(`Unsupported group data version: ${version}`);
  const routing = hex(reader.take(32));
  const name = lenient.decode(reader.sized());
  const description = lenient.decode(reader.sized());
  const admins = hex(reader.sized()).match(/.{64}/g) ?? [];
  const urls = new Reader(reader.sized());
  const relays = [];
  while (!urls.isEmpty()) relays.push(lenient.decode(urls.sized()));
  for (const url of relays) {
    if (!["ws:", "wss:"].includes(new URL(url).protocol)) throw new Error(`Invalid relay URL: ${url}`);
  }
  const images = Object.fromEntries(FIELDS_OF_IMAGES.map((field) => [field, reader.sized()]));
  return { routing, name, description, admins, relays, ...images };
}

export function groupDataOf(state) {
  const extension = state.groupContext.extensions.find((each) => each.extensionType === GROUP_DATA);
  if (!extension) throw new Error("no group data");
  return decodeGroupData(extension.extensionData);
}

// The proposal that changes group data: the whole list of extensions, with that one replaced.
export function changeOf(state, data) {
  const changed = mls.makeCustomExtension({ extensionType: GROUP_DATA, extensionData: encodeGroupData(data) });
  const extensions = state.groupContext.extensions.map((each) => (each.extensionType === GROUP_DATA ? changed : each));
  return { proposalType: mls.defaultProposalTypes.group_context_extensions, groupContextExtensions: { extensions } };
}

export const extensionsOf = (data) => [
  mls.makeCustomExtension({ extensionType: GROUP_DATA, extensionData: encodeGroupData(data) }),
];

function sized(bytes) {
  const length = bytes.length;
  const prefix =
    length < 64
      ? [length]
      : length < 16_384
        ? [0x40 | (length >> 8), length & 0xff]
        : [0x80 | (length >> 24), (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Uint8Array.from(prefix), bytes]);
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  isEmpty() {
    return this.at >= this.bytes.length;
  }

  take(count) {
    if (this.at + count > this.bytes.length) throw new Error("group data ends early");
    return this.bytes.subarray(this.at, (this.at += count));
  }

  sized() {
    const first = this.take(1)[0];
    let length = first & 0x3f;
    for (let more = (1 << (first >> 6)) - 1; more > 0; more -= 1) length = length * 256 + this.take(1)[0];
    return this.take(length);
  }
}
