import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvents } from "../../platform/outbox.ts";
import {
  barsOf,
  completeCustomers,
  holdIdentities,
  insertConflicts,
  insertCustomers,
  insertIdentities,
} from "./arrival.store.ts";
import type { Conflict, CustomerFacts, IdentityLink, KnownIdentity, KnownOfCustomer } from "./arrival.store.ts";
import { rootIdsOf } from "./cluster.store.ts";
import type { IdentityConfidence, IdentityKind } from "./customer.table.ts";
import type { IdentityKey } from "./identity-key.ts";

/** Something that arrived, and the keys of whom it comes from, the surest first. */
export type Arrival = {
  readonly keys: readonly IdentityKey[];
  readonly known: KnownOfCustomer;
  /** What a person reads who wonders why two customers may be one, e.g. `Order 302-…`. */
  readonly seenIn: string;
  /** Whom the channel itself names beside the keys: the buyer of the order that a message is about. */
  readonly vouched?: { readonly customerId: Id<"customer">; readonly identityId: Id<"identity"> | null } | null;
};
/** Whose it is, and the key that decided it. */
export type Linked = { readonly customerId: Id<"customer">; readonly identityId: Id<"identity"> };
export type By = {
  readonly source: "MESSAGE" | "ORDER";
  readonly linkedBy: Actor["id"];
  readonly confidenceOf: (kind: IdentityKind) => IdentityConfidence;
};

/**
 * The customer of each arrival, made when none of its keys is known; null for one without keys. The first key that is known decides,
 * else whom the channel vouches for. Keys that nobody has are linked to that customer, unless a person took them from it. Keys of
 * somebody else stay where they are: joining two people is a decision, so it is only remembered that they were named together. As many
 * statements for one arrival as for a hundred; arrivals that share a key are one customer.
 */
export const linkArrivals = async (tx: Tx, arrivals: readonly Arrival[], by: By): Promise<(Linked | null)[]> => {
  const asked = new Map(arrivals.flatMap(({ keys }) => keys.map((key) => [nameOf(key), key] as const)));
  if (asked.size === 0) return arrivals.map(() => null);
  const named = new Map((await holdIdentities(tx, [...asked.values()])).map((row) => [nameOf(row), row]));
  const free = [...asked].flatMap(([name, key]) => (named.has(name) ? [] : [key]));
  const bars = free.length === 0 ? [] : await barsOf(tx, free);
  const vouched = arrivals.flatMap((arrival) => arrival.vouched?.customerId ?? []);
  const plan = planLinks(arrivals, {
    named,
    bars: new Set(bars.map((bar) => `${bar.rootId} ${nameOf(bar)}`)),
    roots: vouched.length === 0 ? new Map() : await rootIdsOf(tx, vouched),
    confidenceOf: by.confidenceOf,
  });
  if (plan.created.size > 0) await insertCustomers(tx, [...plan.created.values()]);
  if (plan.completed.size > 0) await completeCustomers(tx, [...plan.completed.values()]);
  if (plan.links.length > 0) await insertIdentities(tx, plan.links, by);
  if (plan.conflicts.length > 0) await insertConflicts(tx, plan.conflicts);
  const changed = new Set(plan.links.map(({ customerId }) => customerId).filter((id) => !plan.created.has(id)));
  await recordEvents(tx, "CUSTOMER_UPDATED", [...changed]);
  return plan.linked;
};

const nameOf = ({ kind, channel, value }: IdentityKey): string => `${kind} ${channel} ${value}`;

type Facts = {
  readonly named: Map<string, KnownIdentity>;
  readonly bars: ReadonlySet<string>;
  readonly roots: ReadonlyMap<string, Id<"customer">>;
  readonly confidenceOf: By["confidenceOf"];
};
type Decider = Pick<KnownIdentity, "customerId" | "rootId"> & { readonly identityId: Id<"identity"> | null };

const planLinks = (arrivals: readonly Arrival[], { named, bars, roots, confidenceOf }: Facts) => {
  const created = new Map<string, CustomerFacts>();
  const completed = new Map<string, CustomerFacts>();
  const links: IdentityLink[] = [];
  const conflicts: Conflict[] = [];
  const isBarred = (key: IdentityKey, rootId: string): boolean => bars.has(`${rootId} ${nameOf(key)}`);
  /** Tells whom the arrival belongs to, before any of its own keys is linked. */
  const decide = ({ keys, vouched }: Arrival): Decider => {
    const known = keys.map((key) => named.get(nameOf(key))).find((row) => row !== undefined);
    if (known) return { ...known, identityId: known.id };
    const rootId = vouched ? roots.get(vouched.customerId) : undefined;
    if (vouched && rootId !== undefined && !keys.some((key) => isBarred(key, rootId)))
      return { customerId: vouched.customerId, rootId, identityId: null };
    const id = newId("customer");
    return { customerId: id, rootId: id, identityId: null };
  };
  const linked = arrivals.map((arrival): Linked | null => {
    if (arrival.keys.length === 0) return null;
    const decider = decide(arrival);
    const { customerId, rootId } = decider;
    const isNew = created.has(customerId) || (decider.identityId === null && customerId !== arrival.vouched?.customerId);
    const facts = isNew ? created : completed;
    const earlier = facts.get(customerId);
    const displayName = earlier?.displayName ?? arrival.known.displayName;
    facts.set(customerId, { id: customerId, displayName, locale: earlier?.locale ?? arrival.known.locale });
    let identityId = decider.identityId;
    for (const key of arrival.keys) {
      const known = named.get(nameOf(key));
      if (known && identityId !== null && known.rootId !== rootId)
        conflicts.push({ identityId, otherIdentityId: known.id, seenIn: arrival.seenIn });
      if (known || isBarred(key, rootId)) continue;
      const id = newId("identity");
      named.set(nameOf(key), { ...key, id, customerId, rootId });
      links.push({ ...key, id, customerId, confidence: confidenceOf(key.kind) });
      identityId ??= id;
    }
    const other = arrival.vouched;
    if (other?.identityId != null && identityId !== null && roots.get(other.customerId) !== rootId)
      conflicts.push({ identityId, otherIdentityId: other.identityId, seenIn: arrival.seenIn });
    return identityId === null ? null : { customerId, identityId };
  });
  return { linked, created, completed, links, conflicts };
};
