// One group as marmot-ts 0.5.1 keeps it. What it does wrong is done wrong here too, each such place says so.

import * as mls from "ts-mls";
import { hex, now, utf8 } from "./bytes.mjs";
import { changeOf, groupDataOf } from "./group_data.mjs";
import { ingest } from "./ingest.mjs";
import { context, exported, leafOf, leaves, loaded, saved } from "./mls.mjs";
import { unwrapMessage, withId, wrapMessage } from "./wrapping.mjs";

export class Group {
  constructor(state, relay, pubkey) {
    this.state = state;
    this.relay = relay;
    this.pubkey = pubkey;
    this.routing = groupDataOf(state).routing;
    this.done = new Map();
    this.messages = [];
    this.stored = undefined;
    this.save();
  }

  save() {
    this.stored = saved(this.state);
  }

  // Forget what was not saved, as an app does that was ended.
  restart() {
    this.state = loaded(this.stored);
  }

  // Null where it cannot be read: then nobody is an admin, and every commit is taken.
  get data() {
    try {
      return groupDataOf(this.state);
    } catch {
      return null;
    }
  }

  async view() {
    const data = this.data;
    return {
      group: this.routing,
      name: data?.name,
      description: data?.description,
      admins: data?.admins ?? [],
      relays: data?.relays ?? [],
      members: [...new Set(leaves(this.state).map(([, key]) => key))],
      leaves: leaves(this.state).length,
      epoch: Number(this.state.groupContext.epoch),
      state: this.state.groupActiveState.kind,
      pending: Object.keys(this.state.unappliedProposals).length,
      secret: hex(await exported(this.state, "test", utf8(""))),
    };
  }

  // A chat message; it is published first, and the used key is saved afterwards unless the app `ends_before_saving`.
  async send({ text, tags = [], created_at = now(), ends_before_saving = false }) {
    const rumor = withId({ kind: 9, pubkey: this.pubkey, created_at, content: text, tags });
    const event = await this.sendBytes(utf8(JSON.stringify(rumor)), { ends_before_saving });
    this.messages.push(rumor);
    return { event_id: event.id, message: rumor.id };
  }

  async sendBytes(bytes, { ends_before_saving = false, publish = true, created_at } = {}) {
    const { message, newState } = await mls.createApplicationMessage({ context, state: this.state, message: bytes });
    const event = await wrapMessage(message, this.state, this.routing, created_at);
    if (publish) await this.relay.publish(event);
    this.done.set(event.id, "own");
    if (!ends_before_saving) {
      this.state = newState;
      this.save();
    }
    return event;
  }

  // A proposal by itself; it stays among our own unapplied ones, too.
  async propose(proposal) {
    const { message, newState } = await mls.createProposal({ context, state: this.state, proposal });
    const event = await wrapMessage(message, this.state, this.routing);
    await this.relay.publish(event);
    this.done.set(event.id, "own");
    this.state = newState;
    this.save();
    return { event_id: event.id };
  }

  // Every unapplied proposal of anybody goes in, by reference, beside the ones given. The library leaves the path out unless there are no
  // proposals at all or more than one removal.
  async commit(proposals, { as_public = false, created_at, publish = true, apply = true, as_member = false } = {}) {
    const isSelfUpdate = proposals.length === 0 && Object.keys(this.state.unappliedProposals).length === 0;
    if (!isSelfUpdate && !as_member && !this.data?.admins.includes(this.pubkey)) {
      throw new Error("Not a group admin. Cannot commit proposals.");
    }
    const { commit, newState, welcome } = await mls.createCommit({
      context,
      state: this.state,
      extraProposals: proposals,
      wireAsPublicMessage: as_public,
      ratchetTreeExtension: true,
    });
    const event = await wrapMessage(commit, this.state, this.routing, created_at);
    if (publish) await this.relay.publish(event);
    if (apply) {
      this.state = newState;
      this.save();
      this.done.set(event.id, "own");
    }
    return { event, welcome };
  }

  change(changes) {
    return changeOf(this.state, { ...this.data, ...changes });
  }

  removal(pubkey) {
    return { proposalType: mls.defaultProposalTypes.remove, remove: { removed: leafOf(this.state, pubkey) } };
  }

  // The removal of each own leaf is proposed; who calls this forgets the group at once.
  async leave() {
    const own = leaves(this.state).filter(([, key]) => key === this.pubkey);
    const sent = [];
    for (const [removed] of own) {
      sent.push(await this.propose({ proposalType: mls.defaultProposalTypes.remove, remove: { removed } }));
    }
    return sent;
  }

  // Take what relays have; `one_by_one` as an app does that is online, else as one batch. What could not be read is tried again.
  async sync({ one_by_one = false, newest_first = false } = {}) {
    const events = await this.relay.stored({ kinds: [445], "#h": [this.routing] });
    const fresh = events.filter((event) => !this.done.has(event.id));
    if (newest_first) fresh.reverse();
    const outcomes = [];
    for (const batch of one_by_one ? fresh.map((event) => [event]) : [fresh]) {
      for await (const [event, outcome] of ingest(this, batch)) {
        outcomes.push({ event_id: event.id, outcome });
        if (outcome !== "unreadable") this.done.set(event.id, outcome);
      }
    }
    this.save();
    return outcomes;
  }

  async opened(event) {
    return await unwrapMessage(event, this.state);
  }

  // Nothing is compared: neither author nor id, a signature may stand in it.
  heard(bytes) {
    const rumor = JSON.parse(new TextDecoder().decode(bytes));
    if (!rumor.id || !rumor.pubkey || rumor.kind === undefined) throw new Error("missing required fields");
    this.messages.push(rumor);
  }
}
