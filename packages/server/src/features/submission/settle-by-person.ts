import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import { CONFIRM_JOB, SUBMIT_JOB } from "./intent.ts";
import type { IntentRef } from "./intent.ts";
import { closeAttempt, findOpenAttempt, insertEvidence, moveIntent } from "./intent.store.ts";
import { SWEEP_AFTER_MS } from "./times.ts";

export type Finding = {
  readonly finding: "EXECUTED" | "NOT_EXECUTED" | "REFUSED_BY_CHANNEL";
  readonly reference: string;
  readonly note: string;
};

/** What a person saw at the marketplace moves on what nothing else could. The only thing that sends an ambiguous intent again. */
export const settleByPerson = async (
  { tx, actor: by, jobs }: CommandContext,
  intent: IntentRef & { readonly channelAccountId: Id<"channelAccount"> },
  { finding, reference, note }: Finding,
): Promise<void> => {
  const open = await findOpenAttempt(tx, intent);
  if (open) await closeAttempt(tx, intent.kind, open.id, "SETTLED_BY_PERSON", `${finding}: ${reference}`);
  const { channelAccountId } = intent;
  await insertEvidence(tx, intent, { channelAccountId, kind: "PERSON", reference, summary: `${finding}. ${note}` });
  const from = ["NEEDS_HUMAN"] as const;
  const nextActionMs = SWEEP_AFTER_MS;
  switch (finding) {
    case "EXECUTED": {
      const why = `Seen at the marketplace: ${reference}.`;
      await moveIntent(tx, intent, { from, to: "DONE_UNCONFIRMED", by, why, nextActionMs });
      return jobs.enqueue(tx, CONFIRM_JOB[intent.kind], intent.id);
    }
    case "NOT_EXECUTED": {
      const why = `Not executed: ${reference}. Sent again as a new attempt.`;
      await moveIntent(tx, intent, { from, to: "APPROVED", by, why, nextActionMs });
      return jobs.enqueue(tx, SUBMIT_JOB[intent.kind], intent.id);
    }
    case "REFUSED_BY_CHANNEL":
      await moveIntent(tx, intent, { from, to: "REJECTED", by, why: `Refused by the marketplace: ${reference}.` });
  }
};
