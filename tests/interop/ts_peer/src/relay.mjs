// One relay over a websocket: publish until its OK, ask until its EOSE, say who we are when it wants to know.

import { finalizeEvent } from "nostr-tools/pure";
import WebSocket from "ws";
import { Relay as NostrRelay, useWebSocketImplementation } from "nostr-tools/relay";

useWebSocketImplementation(WebSocket);

const PAGE = 500;

export class Relay {
  constructor(url, secret) {
    this.url = url;
    this.secret = secret;
    this.connected = undefined;
  }

  async publish(event) {
    await (await this.#connection()).publish(event);
    return event.id;
  }

  // Everything stored that fits, oldest first, by pages from the newest back.
  async stored(filter) {
    const found = new Map();
    for (let until; ; ) {
      const page = await this.#page({ ...filter, limit: PAGE, ...(until === undefined ? {} : { until }) });
      const fresh = page.filter((event) => !found.has(event.id));
      fresh.forEach((event) => found.set(event.id, event));
      if (fresh.length === 0 || page.length < PAGE) break;
      until = Math.min(...page.map((event) => event.created_at));
    }
    return [...found.values()].sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
  }

  async #page(filter) {
    const connection = await this.#connection();
    try {
      return await this.#answer(connection, filter);
    } catch (error) {
      if (!error.message.startsWith("auth-required")) throw error;
      await connection.auth((event) => finalizeEvent(event, this.secret));
      return await this.#answer(connection, filter);
    }
  }

  #answer(connection, filter) {
    return new Promise((resolve, reject) => {
      const events = [];
      const subscription = connection.subscribe([filter], {
        onevent: (event) => events.push(event),
        oneose: () => {
          resolve(events);
          subscription.close();
        },
        onclose: (reason) => reject(new Error(String(reason))),
        eoseTimeout: 30_000,
      });
    });
  }

  async #connection() {
    if (!this.connected?.connected) this.connected = await NostrRelay.connect(this.url);
    return this.connected;
  }

  close() {
    this.connected?.close();
  }
}
