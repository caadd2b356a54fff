import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { askedCustomers, milliseconds, ofCluster } from "./cluster.store.ts";

export type PolicyExceptionKind = "LIMIT_LIFTED" | "REFUND_DESPITE_CLAIM" | "GOODWILL";
export type PolicyException = {
  readonly kind: PolicyExceptionKind;
  readonly grantedAt: Date;
  /** Of the escalation, or of the refund where none was needed; breaks ties. */
  readonly key: string;
  readonly grantedBy: Actor["id"];
  readonly note: string;
  readonly amount: Money;
  readonly refundId: Id<"refund">;
  readonly decisionId: Id<"decision">;
  readonly escalationId: Id<"escalation"> | null;
};
export type PolicyExceptionCursor = { readonly at: Date; readonly key: string };

type Found = {
  asked_id: string;
  kind: PolicyExceptionKind;
  ms: number;
  key: string;
  granted_by: Actor["id"];
  note: string;
  minor: string;
  currency_code: CurrencyCode;
  refund_id: Id<"refund">;
  decision_id: Id<"decision">;
  escalation_id: Id<"escalation"> | null;
};

/**
 * A page of each customer's exceptions in one statement, newest first. A goodwill refund that had to be approved is one exception: the
 * approval. One row more than asked tells of a next page.
 */
export const policyExceptionPages = async (
  scope: Scope,
  customerIds: readonly string[],
  { first, after }: { readonly first: number; readonly after: PolicyExceptionCursor | null },
): Promise<Map<string, PolicyException[]>> => {
  const most = first + 1;
  const behind = sql`(${after?.at.toISOString() ?? "infinity"}::timestamptz, ${after?.key ?? ""}::text)`;
  const lasting = sql`r.workspace_id = m.workspace_id and r.customer_id = m.id and r.status not in ('REJECTED', 'CANCELLED')`;
  const approved = ofCluster(sql`
    select case e.kind when 'CLAIM' then 'REFUND_DESPITE_CLAIM' else 'LIMIT_LIFTED' end as kind, e.decided_at as at, e.id as key,
        e.decided_by as granted_by, coalesce(e.note, '') as note, r.amount_minor as minor, r.currency_code, r.id as refund_id,
        coalesce(e.decision_id, r.decision_id) as decision_id, e.id as escalation_id
      from refunds as r join escalations as e on e.workspace_id = r.workspace_id and e.refund_id = r.id and e.status = 'APPROVED'
     where ${lasting} and (e.decided_at, e.id) < ${behind} order by e.decided_at desc, e.id desc limit ${most}`);
  const goodwill = ofCluster(sql`
    select 'GOODWILL' as kind, r.requested_at as at, r.id as key, r.requested_by as granted_by, r.note, r.amount_minor as minor,
        r.currency_code, r.id as refund_id, r.decision_id, null::text as escalation_id
      from refunds as r
     where ${lasting} and r.status <> 'AWAITING_APPROVAL' and r.reason = 'GOODWILL' and not exists (select 1 from escalations as e
        where e.workspace_id = r.workspace_id and e.refund_id = r.id and e.status = 'APPROVED')
       and (r.requested_at, r.id) < ${behind} order by r.requested_at desc, r.id desc limit ${most}`);
  const rows = await scope.q.execute<Found>(sql`
    select asked.id as asked_id, page.kind, ${milliseconds(sql`page.at`)} as ms, page.key, page.granted_by, page.note,
        page.minor::text as minor, page.currency_code, page.refund_id, page.decision_id, page.escalation_id
      from ${askedCustomers(scope, customerIds)}
      cross join lateral (select * from (${approved} union all ${goodwill}) as newest order by at desc, key desc limit ${most}) as page
     order by asked.id, page.at desc, page.key desc`);
  const found = new Map<string, PolicyException[]>();
  for (const row of rows) found.set(row.asked_id, [...(found.get(row.asked_id) ?? []), read(row)]);
  return found;
};

const read = (row: Found): PolicyException => ({
  kind: row.kind,
  grantedAt: new Date(row.ms),
  key: row.key,
  grantedBy: row.granted_by,
  note: row.note,
  amount: money(BigInt(row.minor), row.currency_code),
  refundId: row.refund_id,
  decisionId: row.decision_id,
  escalationId: row.escalation_id,
});
