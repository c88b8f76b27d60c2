// Who the person is, what is published of them, and the way into groups.

import { randomBytes } from "node:crypto";
import { finalizeEvent } from "nostr-tools/pure";
import * as mls from "ts-mls";
import { base64, fromBase64, fromHex, hex, now } from "./bytes.mjs";
import { Group } from "./group.mjs";
import { extensionsOf } from "./group_data.mjs";
import { context, keyPackageRef, newKeyPackage } from "./mls.mjs";
import { Relay } from "./relay.mjs";
import { giftWrap, newIdentity, openGiftWrap, withId } from "./wrapping.mjs";

export class Person {
  constructor(url) {
    const { secret, pubkey } = newIdentity();
    this.secret = secret;
    this.pubkey = pubkey;
    this.relay = new Relay(url, secret);
    this.slot = `device-${pubkey.slice(0, 8)}`;
    this.keyPackages = new Map();
    this.groups = new Map();
    this.wraps = new Set();
    this.newest = 0;
  }

  // Relay addresses are written with a slash at the end there.
  async publishIdentity() {
    const url = `${this.relay.url}/`;
    await this.publish(10002, [["r", url]], "");
    await this.publish(10050, [["relay", url]], "");
    await this.publish(10051, [["relay", url]], "");
    await this.publishKeyPackage({});
    return { pubkey: this.pubkey };
  }

  // A second apart, so that a later one of a replaceable kind is the newer one.
  async publish(kind, tags, content) {
    this.newest = Math.max(now(), this.newest + 1);
    const event = finalizeEvent({ kind, created_at: this.newest, tags, content }, this.secret);
    return await this.relay.publish(event);
  }

  async publishKeyPackage({ kind = 30443, last_resort = true }) {
    const made = await newKeyPackage(fromHex(this.pubkey), { lastResort: last_resort });
    const ref = await keyPackageRef(made.publicPackage);
    this.keyPackages.set(ref, made);
    const tags = [
      ["mls_protocol_version", "1.0"],
      ["mls_ciphersuite", "0x0001"],
      ["mls_extensions", "0x000a", "0xf2ee"],
      ["encoding", "base64"],
      ["i", ref],
      ["relays", `${this.relay.url}/`],
    ];
    if (kind === 30443) tags.unshift(["d", this.slot]);
    return { event_id: await this.publish(kind, tags, base64(mls.encode(mls.keyPackageEncoder, made.publicPackage))), kind, ref };
  }

  async createGroup({ name, description = "", admins = [], relays = [this.relay.url] }) {
    const made = await newKeyPackage(fromHex(this.pubkey));
    const routing = hex(randomBytes(32));
    const data = { routing, name, description, admins: [this.pubkey, ...admins], relays };
    const state = await mls.createGroup({
      context,
      groupId: new Uint8Array(randomBytes(32)),
      keyPackage: made.publicPackage,
      privateKeyPackage: made.privatePackage,
      extensions: extensionsOf(data),
    });
    return this.#keep(state);
  }

  group(routing) {
    const group = this.groups.get(routing);
    if (!group) throw new Error("no such group");
    return group;
  }

  // The commit is published and applied, then the Welcome goes out.
  async invite(group, { pubkeys, kind = 30443, proposals = [], ...options }) {
    const events = [];
    for (const pubkey of pubkeys) events.push(await this.#keyPackageEvent(pubkey, kind));
    const adds = events.map((event) => ({
      proposalType: mls.defaultProposalTypes.add,
      add: { keyPackage: mls.keyPackageDecoder(fromBase64(event.content), 0)[0] },
    }));
    const { event, welcome } = await group.commit([...adds, ...proposals], options);
    const content = base64(mls.encode(mls.mlsMessageEncoder, welcome));
    for (const invited of events) {
      const tags = [["relays", ...(group.data?.relays ?? [])], ["encoding", "base64"], ["e", invited.id]];
      const rumor = withId({ kind: 444, pubkey: this.pubkey, created_at: now(), tags, content });
      await this.relay.publish(giftWrap(rumor, this.secret, invited.pubkey));
    }
    return { event_id: event.id, key_packages: events.map((each) => each.id) };
  }

  async addition(pubkey) {
    const event = await this.#keyPackageEvent(pubkey, 30443);
    const [keyPackage] = mls.keyPackageDecoder(fromBase64(event.content), 0);
    return { proposalType: mls.defaultProposalTypes.add, add: { keyPackage } };
  }

  async #keyPackageEvent(pubkey, kind) {
    const found = await this.relay.stored({ kinds: [kind], authors: [pubkey] });
    if (found.length === 0) throw new Error(`no key package of kind ${kind}`);
    return found.at(-1);
  }

  // Join by every Welcome that has come; the state of a group we are in already is replaced.
  async accept() {
    const joined = [];
    for (const wrap of await this.relay.stored({ kinds: [1059], "#p": [this.pubkey] })) {
      if (this.wraps.has(wrap.id)) continue;
      this.wraps.add(wrap.id);
      const rumor = openGiftWrap(wrap, this.secret);
      if (rumor.kind === 444) joined.push(await (await this.#join(rumor)).view());
    }
    return joined;
  }

  async #join(rumor) {
    const [{ welcome }] = mls.mlsMessageDecoder(fromBase64(rumor.content), 0);
    const ref = welcome.secrets.map((each) => hex(each.newMember)).find((each) => this.keyPackages.has(each));
    if (!ref) throw new Error("no key package for this Welcome");
    const { publicPackage, privatePackage } = this.keyPackages.get(ref);
    const state = await mls.joinGroup({ context, welcome, keyPackage: publicPackage, privateKeys: privatePackage });
    return this.#keep(state);
  }

  #keep(state) {
    const group = new Group(state, this.relay, this.pubkey);
    const before = this.groups.get(group.routing);
    if (before) group.messages = before.messages;
    this.groups.set(group.routing, group);
    return group;
  }

  // Everything of the group is gone as soon as a relay has the proposal.
  async leave(routing) {
    const sent = await this.group(routing).leave();
    this.groups.delete(routing);
    return sent;
  }
}
