import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { completeCustomer, findByIdentity, insertCustomer, insertIdentity, linkIdentity } from "./customer.store.ts";
import type { IdentityKey } from "./customer.store.ts";

/**
 * The customer these keys name, made when none is known. The first key that is known decides; the others are linked to that customer
 * unless they already name somebody else (joining two customers is a decision, not a side effect). Keys are taken in sorted order, so
 * that two messages with the same keys cannot deadlock.
 */
export const findOrCreateCustomer = async (
  tx: Tx,
  keys: readonly IdentityKey[],
  known: { displayName: string | null; locale: string | null },
  source: "MESSAGE" | "ORDER",
  fallback: Id<"customer"> | null = null,
): Promise<Id<"customer"> | null> => {
  const sorted = [...keys].sort((a, b) => a.value.localeCompare(b.value));
  let customerId: Id<"customer"> | undefined;
  for (const key of keys) customerId ??= await findByIdentity(tx, key);
  customerId ??= fallback ?? undefined;
  if (customerId !== undefined) {
    await completeCustomer(tx, customerId, known);
    for (const key of sorted) await linkIdentity(tx, customerId, key, source);
    return customerId;
  }
  if (keys.length === 0) return null;
  const created = await insertCustomer(tx, known);
  for (const key of sorted) await insertIdentity(tx, created, key, source);
  return created;
};
