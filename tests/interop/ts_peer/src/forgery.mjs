// What a bad member puts into a group: rumors that break a rule, under a real MLS signature.

import { finalizeEvent, generateSecretKey, getPublicKey } from "nostr-tools/pure";
import { now, utf8 } from "./bytes.mjs";
import { withId } from "./wrapping.mjs";

const forms = {
  author: (rumor, { author }) => withId({ ...rumor, pubkey: author }),
  signed: (rumor) => {
    const secret = generateSecretKey();
    const { sig } = finalizeEvent({ kind: rumor.kind, created_at: rumor.created_at, tags: [], content: rumor.content }, secret);
    return { ...withId(rumor), sig };
  },
  group_tag: (rumor, { group }) => withId({ ...rumor, tags: [["h", group]] }),
  wrong_id: (rumor) => ({ ...rumor, id: "ab".repeat(32) }),
  no_id: (rumor) => rumor,
  stranger: (rumor) => withId({ ...rumor, pubkey: getPublicKey(generateSecretKey()) }),
};

export function forgedBytes(pubkey, wish) {
  if (wish.form === "bytes") return utf8(wish.text);
  const form = forms[wish.form];
  if (!form) throw new Error(`nothing forged is called ${wish.form}`);
  const rumor = { kind: 9, pubkey, created_at: now(), content: wish.text, tags: [] };
  return utf8(JSON.stringify(form(rumor, wish)));
}
