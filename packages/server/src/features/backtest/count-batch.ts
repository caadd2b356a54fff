import { invariant } from "../../kernel/assert.ts";
import { money } from "../../kernel/money.ts";
import { databaseTime } from "../../platform/database.ts";
import type { Tx } from "../../platform/database.ts";
import { addJudged } from "./backtest.policy.ts";
import { backtestsByIds, changeBacktest, lockBacktest } from "./backtest.store.ts";
import type { Backtest } from "./backtest.store.ts";
import { countDecisions } from "./decision.store.ts";
import type { Cursor } from "./decision.store.ts";
import { changesOfBacktests, insertDifferences, isTimeOver } from "./difference.store.ts";
import type { Judgement } from "./judge-batch.ts";

/** Of a queued one whose window is complete. */
export const startBacktest = async (tx: Tx, id: Backtest["id"]): Promise<Backtest> => {
  const [backtest] = await backtestsByIds(tx, [id]);
  invariant(backtest, "a back-test is started by whoever has found it");
  const total = await countDecisions(tx, backtest);
  return changeBacktest(tx, id, { status: "RUNNING", startedAt: await databaseTime(tx), total });
};

/** What is said of a back-test when it ends, whatever becomes of its differences. */
export const endOf = async <Status extends "FINISHED" | "CANCELLED">(tx: Tx, id: Backtest["id"], status: Status) => {
  const [changes] = await changesOfBacktests(tx, [id]);
  invariant(changes, "one is asked about, one is answered");
  return { status, endedAt: await databaseTime(tx), actors: [...changes.actors], tickets: changes.tickets };
};

export type JudgedBatch = {
  readonly backtestId: Backtest["id"];
  /** Where the batch was read from. */
  readonly from: Cursor | null;
  /** Its last decision; null for an empty one. */
  readonly to: Cursor | null;
  readonly judgements: readonly Judgement[];
  readonly isLast: boolean;
};

export const cursorOf = ({ cursorAt, cursorId }: Backtest): Cursor | null =>
  cursorAt === null || cursorId === null ? null : { at: cursorAt, id: cursorId };

/**
 * Adds a judged batch to the figures and moves the cursor behind it, together. False when it no longer counts: the back-test was ended, or
 * somebody else has counted this batch, which happens when a job was taken for dead.
 */
export const countBatch = async (tx: Tx, batch: JudgedBatch): Promise<boolean> => {
  const backtest = await lockBacktest(tx, batch.backtestId);
  if (backtest?.status !== "RUNNING" || backtest.cursorId !== (batch.from?.id ?? null)) return false;
  const judged = batch.judgements.flatMap((judgement) => (judgement.kind === "JUDGED" ? [judgement] : []));
  const count = (kind: Judgement["kind"]): number => batch.judgements.filter((judgement) => judgement.kind === kind).length;
  const changed = judged.filter(({ decision, after }) => decision.outcome !== after);
  const laterOf = await insertDifferences(tx, backtest, changed);
  const outcomes = addJudged(
    backtest.outcomes,
    judged.map(({ decision, after }) => {
      const found = laterOf.get(decision.id);
      const { action, outcome: before, amountMinor, currencyCode } = decision;
      const amount = amountMinor === null || currencyCode === null ? null : money(amountMinor, currencyCode);
      const later = found && { ...found, isKnown: isTimeOver(decision, backtest.requestedAt) };
      return { action, before, after, decisions: 1, amount, later };
    }),
  );
  await changeBacktest(tx, backtest.id, {
    processed: backtest.processed + batch.judgements.length,
    withoutFacts: backtest.withoutFacts + count("WITHOUT_FACTS"),
    unreadable: backtest.unreadable + count("UNREADABLE"),
    notGuarded: backtest.notGuarded + count("NOT_GUARDED"),
    changed: backtest.changed + changed.length,
    outcomes,
    ...(batch.to ? { cursorAt: batch.to.at, cursorId: batch.to.id } : {}),
    ...(batch.isLast ? await endOf(tx, backtest.id, "FINISHED") : {}),
  });
  return !batch.isLast;
};
