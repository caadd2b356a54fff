import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating } from "../../platform/repeating.ts";
import type { Repeating } from "../../platform/repeating.ts";
import { findOverdue } from "./escalation.store.ts";
import { expireEscalation } from "./expire-escalation.command.ts";

type WatchParts = { readonly database: Database; readonly runner: Runner; readonly log: Log };

/** An expiry is at most this late; a look that finds nothing is one read of a small index. */
const LOOK_EVERY_MS = 2000;
const BATCH = 100;

/**
 * Withdraws what nobody decided in time. Runs in every process: the escalation's lock lets one of them do it. Looks at once, so that what
 * came due while nothing ran expires right after the start. One that fails is tried again and keeps none of the others.
 */
export const startEscalationExpiry = ({ database, runner, log }: WatchParts): Repeating => {
  const look = async (signal: AbortSignal): Promise<void> => {
    for (const { workspaceId, id } of await findOverdue(database, BATCH)) {
      if (signal.aborted) return;
      await runner
        .run(expireEscalation, { id }, { workspaceId, actor: SYSTEM })
        .catch((error: unknown) => log.warn({ err: error, escalation: id }, "an escalation did not expire; it is tried again"));
    }
  };
  return repeating(LOOK_EVERY_MS, look, { log, failed: "overdue escalations were not looked at; it goes on" });
};
