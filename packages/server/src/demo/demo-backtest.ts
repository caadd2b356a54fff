import { countDecisions, readDecisionsBehind } from "../features/backtest/decision.store.ts";
import { insertBacktest } from "../features/backtest/backtest.store.ts";
import { judgeBatch } from "../features/backtest/judge-batch.ts";
import { cursorOf, countBatch, startBacktest } from "../features/backtest/count-batch.ts";
import { deciderOf } from "../features/guard/index.ts";
import { digestOfPolicy } from "../features/policy/index.ts";
import type { PolicyDocument } from "../features/policy/index.ts";
import { rulesOfLimits } from "../features/policy/stored-document.ts";
import { later } from "../kernel/clock.ts";
import type { Tx } from "../platform/database.ts";
import { createDemoIds, DEMO_MEMBERS } from "./demo-id.ts";
import { DAY } from "./demo-time.ts";

const mint = createDemoIds(71);
export const DEMO_DRAFT_ID = mint("policyVersion", 2 * DAY);

/** What Mara thinks about: less at once, and kindness in one hand, the rest as it is. */
export const draftOf = (active: PolicyDocument): PolicyDocument => ({
  ...active,
  rules: [
    ...active.rules.filter(({ id }) => id !== "limit.refund"),
    ...rulesOfLimits({ perRefund: { USD: "50.00", EUR: "45.00", GBP: "40.00" } }),
    {
      id: "goodwill",
      about: "Kindness is decided by two.",
      actions: ["REFUND"],
      when: { reasons: ["GOODWILL"] },
      demand: { kind: "SECOND_PERSON" },
      otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
    },
  ],
});

/** A finished back-test of the draft over the demo's last month, counted by the job's own functions. */
export const backtestDemo = async (tx: Tx, document: PolicyDocument, now: Date): Promise<void> => {
  const { id } = await insertBacktest(tx, {
    id: mint("backtest", DAY),
    policyVersionId: DEMO_DRAFT_ID,
    document,
    policyDigest: digestOfPolicy(document),
    from: later(now, -31 * DAY),
    to: now,
    requestedBy: DEMO_MEMBERS.mara,
    requestedAt: now,
  });
  const backtest = await startBacktest(tx, id);
  const decisions = await readDecisionsBehind(tx, backtest, null, await countDecisions(tx, backtest));
  const judgements = await judgeBatch(deciderOf(document), decisions);
  const last = decisions.at(-1);
  const to = last ? { at: last.decidedAt, id: last.id } : null;
  await countBatch(tx, { backtestId: id, from: cursorOf(backtest), to, judgements, isLast: true });
};
