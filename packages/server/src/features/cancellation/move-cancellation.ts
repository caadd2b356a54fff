import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { moveIntent, recordTransition } from "../submission/index.ts";
import type { Move } from "../submission/index.ts";
import { insertCancellation } from "./cancellation.store.ts";
import type { Cancellation, NewCancellation } from "./cancellation.store.ts";

/** Stores a cancellation with the beginning of its history. */
export const openCancellation = async (
  tx: Tx,
  facts: NewCancellation,
  { by, why, nextActionMs }: { by: Actor; why: string; nextActionMs: number | undefined },
): Promise<Cancellation> => {
  const cancellation = await insertCancellation(tx, facts, nextActionMs);
  await recordTransition(tx, { ...cancellation, kind: "CANCELLATION" }, null, facts.status, by, why);
  return cancellation;
};

/** A cancellation's own word for `moveIntent`. */
export const moveCancellation = (tx: Tx, id: Id<"cancellation">, move: Move): Promise<boolean> =>
  moveIntent(tx, { kind: "CANCELLATION", id }, move);
