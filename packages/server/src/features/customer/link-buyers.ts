import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { completeCustomers, findByIdentities, insertCustomers, insertIdentities } from "./customer-batch.store.ts";
import type { CustomerFacts, IdentityLink, KnownOfCustomer } from "./customer-batch.store.ts";
import type { IdentityKey } from "./customer.store.ts";

/** What one order tells of its buyer. */
export type Buyer = { readonly keys: readonly IdentityKey[]; readonly known: KnownOfCustomer };

/**
 * The customer of each buyer, made when none of its keys is known; null for a buyer without keys. Per buyer as `findOrCreateCustomer`:
 * the first key that is known decides, the others are linked unless they name somebody else. Buyers that share a key within the batch are
 * one customer. At most five statements, however many buyers.
 */
export const linkBuyers = async (tx: Tx, buyers: readonly Buyer[]): Promise<(Id<"customer"> | null)[]> => {
  const asked = new Map(buyers.flatMap(({ keys }) => keys.map((key) => [nameOf(key), key] as const)));
  if (asked.size === 0) return buyers.map(() => null);
  const named = new Map((await findByIdentities(tx, [...asked.values()])).map((row) => [nameOf(row), row.customerId]));
  const plan = planLinks(buyers, named);
  if (plan.created.size > 0) await insertCustomers(tx, [...plan.created.values()]);
  if (plan.completed.size > 0) await completeCustomers(tx, [...plan.completed.values()]);
  const isNew = ({ customerId }: IdentityLink): boolean => plan.created.has(customerId);
  const [first, further] = [plan.links.filter(isNew), plan.links.filter((link) => !isNew(link))];
  if (first.length > 0) await insertIdentities(tx, first, "ORDER", "NEW");
  if (further.length > 0) await insertIdentities(tx, further, "ORDER", "LINK");
  return plan.customerIds;
};

const nameOf = ({ kind, channel, value }: IdentityKey): string => `${kind} ${channel} ${value}`;

const planLinks = (buyers: readonly Buyer[], named: Map<string, Id<"customer">>) => {
  const created = new Map<string, CustomerFacts>();
  const completed = new Map<string, CustomerFacts>();
  const links: IdentityLink[] = [];
  const customerIds = buyers.map(({ keys, known }) => {
    if (keys.length === 0) return null;
    const found = keys.map((key) => named.get(nameOf(key))).find((id) => id !== undefined);
    const id = found ?? newId("customer");
    const facts = found !== undefined && !created.has(id) ? completed : created;
    const earlier = facts.get(id);
    const displayName = earlier?.displayName ?? known.displayName;
    facts.set(id, { id, displayName, locale: earlier?.locale ?? known.locale });
    for (const key of keys) {
      if (named.has(nameOf(key))) continue;
      named.set(nameOf(key), id);
      links.push({ ...key, customerId: id });
    }
    return id;
  });
  return { customerIds, created, completed, links };
};
