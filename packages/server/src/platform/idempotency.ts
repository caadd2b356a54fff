import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "../kernel/actor.ts";
import { problem } from "../kernel/problem.ts";
import type { Tx } from "./database.ts";
import { idempotencyKeys } from "./idempotency.table.ts";

export type Intention = { readonly actor: Actor; readonly operation: string; readonly key: string; readonly input: unknown };
export type Earlier = { readonly subjectId: string; readonly sameInput: boolean };

/** SHA-256 of the input's canonical JSON (RFC 8785). A field that is null and one that is left out mean the same in every input. */
const fingerprintOf = (input: unknown): string =>
  createHash("sha256")
    .update(canonicalize(withoutNulls(input)) ?? "")
    .digest("hex");
const withoutNulls = (input: unknown): unknown => JSON.parse(JSON.stringify(input, (_, value: unknown) => value ?? undefined));

/** What stands for a key after the erasure of somebody whom it may name. */
const digestOfKey = (key: string): string => `sha256:${createHash("sha256").update(key).digest("hex")}`;

/** What this actor did with this key before; `undefined` when it is new. Refusals leave no trace here: a mended input may reuse the key. */
export const findEarlier = async (tx: Tx, { actor, operation, key, input }: Intention): Promise<Earlier | undefined> => {
  const [row] = await tx.q
    .select({ fingerprint: idempotencyKeys.fingerprint, subjectId: idempotencyKeys.subjectId })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.workspaceId, tx.workspaceId),
        eq(idempotencyKeys.actorId, actor.id),
        eq(idempotencyKeys.operation, operation),
        inArray(idempotencyKeys.key, [key, digestOfKey(key)]),
      ),
    );
  return row && { subjectId: row.subjectId, sameInput: row.fingerprint === fingerprintOf(input) };
};

/** Binds the key to what came of it. A twin that got here first makes this throw; the command then repeats and finds it. */
export const claimKey = async (tx: Tx, intention: Intention, subjectId: string): Promise<void> => {
  await tx.q.insert(idempotencyKeys).values({
    workspaceId: tx.workspaceId,
    actorId: intention.actor.id,
    operation: intention.operation,
    key: intention.key,
    fingerprint: fingerprintOf(intention.input),
    subjectId,
  });
};

export const keyReused = (key: string) =>
  problem(
    "IdempotencyKeyReused",
    `The key ${JSON.stringify(key)} was used before for another input. Use a new key for a new intention.`,
    ["input", "idempotencyKey"],
  );
