import type { Attempt } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Command } from "../../platform/command.ts";
import { command } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { lockChannelAccount } from "../workspace/index.ts";
import { isWaiting } from "./intent.ts";
import type { Intent, IntentId, IntentOwner } from "./intent.ts";
import { findIntent, isInFlight, openAttempt, scheduleIntent, waitingIntents } from "./intent.store.ts";
import { hasUnanswered } from "./submission.store.ts";

export type Begun<Wanted> =
  | { readonly kind: "nothing" }
  | { readonly kind: "wait"; readonly afterMs: number }
  | {
      readonly kind: "begun";
      readonly accountId: Id<"channelAccount">;
      readonly intentIds: readonly IntentId[];
      readonly work: readonly (readonly [Wanted, Attempt])[];
    };

/** Another submission of the account is on its way; it usually takes seconds. */
const WAIT_MS = 2000;

type BeginInput = { readonly id: string; readonly coalesce: number };

/**
 * Collects what to send: this one, and with `coalesce` others of the same account and kind that wait too. Opens their attempts. What must
 * not leave as things are now, because its order got a claim for example, is held back by its owner (W4).
 */
export const beginSubmission = <Wanted>(owner: IntentOwner<Wanted>): Command<BeginInput, Begun<Wanted>> =>
  command("submission.begin", async ({ id, coalesce }, { tx }) => {
    const { kind } = owner;
    const intent = await findIntent(tx, { kind, id });
    if (!intent || !isWaiting(intent)) return { kind: "nothing" };
    const accountId = intent.channelAccountId;
    await lockChannelAccount(tx, accountId);
    if (await hasUnanswered(tx, accountId, kind)) return wait(tx, intent);
    const candidates = coalesce > 1 ? await waitingIntents(tx, kind, accountId, coalesce) : [intent];
    const chosen: Intent[] = [];
    for (const candidate of candidates) {
      if (await isInFlight(tx, candidate)) continue;
      if (!(await owner.hold(tx, candidate))) chosen.push(candidate);
    }
    if (chosen.length === 0) {
      const now = await findIntent(tx, { kind, id });
      return now && isWaiting(now) ? wait(tx, now) : { kind: "nothing" };
    }
    const work: (readonly [Wanted, Attempt])[] = [];
    for (const candidate of chosen) {
      const attempt = await openAttempt(tx, candidate);
      work.push([await owner.toCommand(tx, candidate), { id: attempt.id, number: attempt.number }]);
    }
    return { kind: "begun", accountId, intentIds: chosen.map((candidate) => candidate.id), work };
  });

const wait = async (tx: Tx, intent: Intent): Promise<{ kind: "wait"; afterMs: number }> => {
  await scheduleIntent(tx, intent, WAIT_MS * 3);
  return { kind: "wait", afterMs: WAIT_MS };
};
