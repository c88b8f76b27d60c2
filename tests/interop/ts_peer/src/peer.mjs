// A person whose app behaves as marmot-ts 0.5.1 does.
//
// One request a line on standard input, {"id": 1, "do": "send", …}; one answer a line on standard output, {"id": 1, "ok": …} or
// {"id": 1, "error": "…"}. The person acts only when told to: what others published is read by `sync`.

import { createInterface } from "node:readline";
import { finalizeEvent, generateSecretKey } from "nostr-tools/pure";
import * as mls from "ts-mls";
import { forgedBytes } from "./forgery.mjs";
import { Person } from "./person.mjs";

let person;

const wishes = {
  identity: async ({ relays }) => {
    person = new Person(relays[0]);
    return await person.publishIdentity();
  },
  publish_key_package: async (wish) => await person.publishKeyPackage(wish),
  create_group: async (wish) => {
    const group = await person.createGroup(wish);
    for (const pubkey of wish.members ?? []) await person.invite(group, { pubkeys: [pubkey], kind: wish.kind });
    return await group.view();
  },
  invite: async (wish) => await person.invite(of(wish), wish),
  accept: async () => await person.accept(),
  state: async (wish) => await of(wish).view(),
  sync: async (wish) => ({ events: await of(wish).sync(wish), state: await of(wish).view() }),
  messages: async (wish) => of(wish).messages,
  send: async (wish) => await of(wish).send(wish),
  send_many: async (wish) => {
    const sent = [];
    for (const text of wish.texts) sent.push(await of(wish).send({ text }));
    return sent;
  },
  send_backwards: async (wish) => {
    const events = [];
    const bytes = (text) => forgedBytes(person.pubkey, { form: "no_id", text });
    for (const text of wish.texts) events.push(await of(wish).sendBytes(bytes(text), { publish: false }));
    for (const event of events.reverse()) await person.relay.publish(event);
    return events.map((event) => event.id);
  },
  send_forged: async (wish) => ({ event_id: (await of(wish).sendBytes(forgedBytes(person.pubkey, wish))).id }),
  update: async (wish) => await told(of(wish), [of(wish).change(wish.changes)], wish),
  remove: async (wish) => await told(of(wish), wish.pubkeys.map((pubkey) => of(wish).removal(pubkey)), wish),
  self_update: async (wish) => await told(of(wish), [], wish),
  commit: async (wish) => await told(of(wish), [], wish),
  propose_change: async (wish) => await of(wish).propose(of(wish).change(wish.changes)),
  propose_removal: async (wish) => await of(wish).propose(of(wish).removal(wish.pubkey)),
  propose_addition: async (wish) => await of(wish).propose(await person.addition(wish.pubkey)),
  leave: async (wish) => await person.leave(wish.group),
  restart: async (wish) => of(wish).restart(),
  publish: async ({ event }) => await person.relay.publish(event),
  rewrap: async ({ event }) => {
    const again = finalizeEvent({ kind: 445, created_at: event.created_at, tags: event.tags, content: event.content }, generateSecretKey());
    return { event_id: await person.relay.publish(again) };
  },
};

const of = (wish) => person.group(wish.group);

async function told(group, proposals, options) {
  const { event } = await group.commit(proposals, options);
  return { event_id: event.id, event };
}

async function answer(line) {
  let wish = {};
  try {
    wish = JSON.parse(line);
    const act = wishes[wish.do];
    if (!act) throw new Error(`nothing is called ${wish.do}`);
    if (wish.do !== "identity" && !person) throw new Error("say who you are first: identity");
    return { id: wish.id, ok: (await act(wish)) ?? null };
  } catch (error) {
    const kind = error instanceof mls.MlsError ? "MLS: " : "";
    return { id: wish.id ?? null, error: kind + (error instanceof Error ? error.message : String(error)) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
person?.relay.close();
