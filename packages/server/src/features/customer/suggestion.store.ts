/** Who may be one person. Found when somebody looks, from what is stored anyway. */
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { orders } from "../order/order.table.ts";
import { customers, identities, identityBars, identityConflicts, suggestionDismissals } from "./customer.table.ts";
import { explain, scoreOf, strongestFirst } from "./suggestion.policy.ts";
import type { Evidence, EvidenceKind } from "./suggestion.policy.ts";

export type Suggestion = {
  readonly askedId: string;
  readonly customerId: Id<"customer">;
  readonly score: number;
  readonly evidence: readonly Evidence[];
};

/** Bounds of one look: the newest orders of a customer, and how many others each of their places or keys may bring. */
const ORDERS_SEEN = 20;
const OTHERS_SEEN = 50;
const SHOWN = 10;

type Hint = { askedId: string; otherId: Id<"customer">; kind: EvidenceKind; detail: string };

/** For each customer the best suggestions, best first. One statement; the cost per customer is bounded by the three numbers above. */
export const suggestionsByCustomerIds = async (scope: Scope, ids: readonly string[]): Promise<Suggestion[]> => {
  const hints = await scope.q.execute<Hint>(sql`with member as (
      select known.id as asked_id, known.root_id, m.id as customer_id from unnest(${sql.param([...ids])}::text[]) as asked(id)
      join ${customers} as known on known.workspace_id = ${scope.workspaceId} and known.id = asked.id
      join ${customers} as m on m.workspace_id = known.workspace_id and m.root_id = known.root_id),
    hint as (${namedTogether(scope)} union all ${samePlace(scope)})
    select hint.asked_id as "askedId", o.root_id as "otherId", hint.kind, min(hint.detail) as detail
    from hint join ${customers} as o on o.workspace_id = ${scope.workspaceId} and o.id = hint.other_id
    where o.root_id <> hint.root_id and not ${dismissed(scope)}
      and not ${barred(scope, sql`hint.root_id`, sql`o.root_id`)} and not ${barred(scope, sql`o.root_id`, sql`hint.root_id`)}
    group by 1, 2, 3`);
  const byPair = Map.groupBy(hints, ({ askedId, otherId }) => `${askedId} ${otherId}`);
  const all = [...byPair.values()].flatMap((pair) => toSuggestion(pair));
  return [...Map.groupBy(all, ({ askedId }) => askedId).values()].flatMap((list) => list.sort(bestFirst).slice(0, SHOWN));
};

const toSuggestion = (pair: readonly Hint[]): Suggestion[] => {
  const [first] = pair;
  if (!first) return [];
  const evidence = pair.map(({ kind, detail }) => ({ kind, explanation: explain(kind, detail) })).sort(strongestFirst);
  return [{ askedId: first.askedId, customerId: first.otherId, score: scoreOf(pair.map(({ kind }) => kind)), evidence }];
};

/** Equal scores in a fixed order, so that asking twice answers the same. */
const bestFirst = (one: Suggestion, other: Suggestion): number =>
  other.score - one.score || (one.customerId < other.customerId ? -1 : 1);

const namedTogether = ({ workspaceId }: Scope) => sql`
  select member.asked_id, member.root_id, seen.customer_id as other_id, 'NAMED_TOGETHER' as kind, seen.seen_in as detail
  from member join ${identities} as mine on mine.workspace_id = ${workspaceId} and mine.customer_id = member.customer_id
  cross join lateral (select other.customer_id, c.seen_in from ${identityConflicts} as c
    join ${identities} as other on other.workspace_id = c.workspace_id and other.id = c.other_identity_id
    where c.workspace_id = ${workspaceId} and c.identity_id = mine.id limit ${OTHERS_SEEN}) as seen`;

const samePlace = ({ workspaceId }: Scope) => sql`
  select member.asked_id, member.root_id, twin.customer_id, 'SAME_NAME_AND_POSTCODE', place.detail
  from member
  cross join lateral (select newest.buyer_place, min(newest.detail) as detail from (
      select buyer_place, concat_ws(' ', buyer_name || ',', buyer_postal_code, buyer_country_code) as detail from ${orders}
      where workspace_id = ${workspaceId} and customer_id = member.customer_id and buyer_place is not null
      order by purchased_at desc limit ${ORDERS_SEEN}) as newest group by 1) as place
  cross join lateral (select distinct customer_id from ${orders} where workspace_id = ${workspaceId}
    and buyer_place = place.buyer_place and customer_id <> member.customer_id limit ${OTHERS_SEEN}) as twin`;

const dismissed = ({ workspaceId }: Scope) => sql`exists (select 1 from ${customers} as a
  join ${suggestionDismissals} as d on d.workspace_id = a.workspace_id and d.customer_id = a.id
  join ${customers} as b on b.workspace_id = a.workspace_id and b.id = d.other_customer_id
  where a.workspace_id = ${workspaceId} and a.root_id = hint.root_id and b.root_id = o.root_id)`;

/** A key of the one was taken from the other by a person: they were told apart. */
const barred = ({ workspaceId }: Scope, from: SQL, of: SQL) => sql`exists (
  select 1 from ${customers} as a
  join ${identityBars} as bar on bar.workspace_id = a.workspace_id and bar.customer_id = a.id
  join ${identities} as i on i.workspace_id = a.workspace_id and i.kind = bar.kind and i.channel = bar.channel and i.value = bar.value
  join ${customers} as b on b.workspace_id = a.workspace_id and b.id = i.customer_id
  where a.workspace_id = ${workspaceId} and a.root_id = ${from} and b.root_id = ${of})`;

/** In both directions, so that each of the two finds it by its own key. */
export const insertDismissal = async (tx: Tx, one: Id<"customer">, other: Id<"customer">): Promise<void> => {
  const { workspaceId } = tx;
  await tx.q
    .insert(suggestionDismissals)
    .values([
      { workspaceId, customerId: one, otherCustomerId: other },
      { workspaceId, customerId: other, otherCustomerId: one },
    ])
    .onConflictDoNothing();
};
