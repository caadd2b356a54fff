import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { moveIntent, recordTransition } from "../submission/index.ts";
import type { Move } from "../submission/index.ts";
import { insertRefund } from "./refund.store.ts";
import type { NewRefund, Refund } from "./refund.store.ts";
import type { ComponentAmount } from "./spread-refund.policy.ts";

/** Stores a refund with the beginning of its history. */
export const openRefund = async (
  tx: Tx,
  facts: NewRefund,
  parts: readonly ComponentAmount[],
  { by, why, nextActionMs }: { by: Actor; why: string; nextActionMs: number | undefined },
): Promise<Refund> => {
  const refund = await insertRefund(tx, facts, parts, nextActionMs);
  await recordTransition(tx, { ...refund, kind: "REFUND" }, null, facts.status, by, why);
  return refund;
};

/** A refund's own word for `moveIntent`. */
export const moveRefund = (tx: Tx, id: Id<"refund">, move: Move): Promise<boolean> =>
  moveIntent(tx, { kind: "REFUND", id }, move);
