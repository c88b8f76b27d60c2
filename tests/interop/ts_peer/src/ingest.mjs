// What marmot-ts 0.5.1 does with events of a group: everything but commits first, in the order given; then the commits of the batch, sorted
// by date and id; then again what could not be read, up to five times. A commit of an epoch behind us is passed over: there is no way back.

import * as mls from "ts-mls";
import { context, isCommit, leaves } from "./mls.mjs";

const ROUNDS = 5;

export async function* ingest(group, events, round = 0) {
  const { read, unread } = await openAll(group, events);
  if (read.length === 0 || round > ROUNDS) {
    for (const event of events) yield [event, "unreadable"];
    return;
  }
  const again = [...unread];
  for (const { event, message } of read.filter((each) => !isCommit(each.message))) {
    const outcome = await processed(group, message, mls.acceptAll);
    if (outcome === "unreadable") again.push(event);
    else yield [event, outcome];
  }
  const commits = read.filter((each) => isCommit(each.message));
  commits.sort((a, b) => a.event.created_at - b.event.created_at || (a.event.id < b.event.id ? -1 : 1));
  for (const { event, message } of commits) {
    const [theirs, ours] = [message.privateMessage.epoch, group.state.groupContext.epoch];
    const outcome = theirs < ours ? "past_epoch" : await processed(group, message, adminsOnly(group));
    if (outcome === "unreadable") again.push(event);
    else yield [event, outcome];
  }
  if (again.length > 0) yield* ingest(group, again, round + 1);
}

async function openAll(group, events) {
  const [read, unread] = [[], []];
  for (const event of events) {
    try {
      read.push({ event, message: await group.opened(event) });
    } catch {
      unread.push(event);
    }
  }
  return { read, unread };
}

async function processed(group, message, callback) {
  try {
    const result = await mls.processMessage({ context, state: group.state, message, callback });
    if (result.actionTaken === "reject") return "rejected";
    group.state = result.newState;
    if (result.kind === "applicationMessage") {
      group.heard(result.message);
      return "message";
    }
    return "processed";
  } catch {
    return "unreadable";
  }
}

// Commits in the clear do not come here: whoever sent them, they are taken.
function adminsOnly(group) {
  const data = group.data;
  if (data === null) return mls.acceptAll;
  const keys = new Map(leaves(group.state));
  return ({ kind, senderLeafIndex, proposals }) => {
    if (kind === "proposal") return "accept";
    if (senderLeafIndex === undefined) return "reject";
    if (data.admins.includes(keys.get(Number(senderLeafIndex)))) return "accept";
    const isOwnUpdate = (each) =>
      each.proposal.proposalType === mls.defaultProposalTypes.update && each.senderLeafIndex === senderLeafIndex;
    return proposals.every(isOwnUpdate) ? "accept" : "reject";
  };
}
