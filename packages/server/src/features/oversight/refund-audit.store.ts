import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { CancellationReason, ChannelName, RefundReason } from "../../connectors/channel.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { Scope } from "../../platform/database.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { carriesOneOf } from "../tag/tag.table.ts";
import { among, clusterOf, instantOf, lastVerdictOn } from "./attempt.store.ts";
import type { AuthorityVerdict } from "./attempt.policy.ts";

type Range = { readonly from?: Date | null | undefined; readonly to?: Date | null | undefined };
type AuditFilter<Reason extends string> = {
  readonly requestedAt?: Range | null | undefined;
  readonly requestedBy?: readonly string[] | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly reasons?: readonly Reason[] | null | undefined;
  readonly channels?: readonly ChannelName[] | null | undefined;
  readonly outcomes?: readonly DecisionOutcome[] | null | undefined;
  readonly rules?: readonly string[] | null | undefined;
  readonly verdicts?: readonly AuthorityVerdict[] | null | undefined;
};
export type RefundAuditFilter = AuditFilter<RefundReason> & { readonly agentProcessed?: boolean | null | undefined };
export type CancellationAuditFilter = AuditFilter<CancellationReason>;
export type AuditedRefund = { readonly id: string; readonly agentProcessed: boolean };
export type AuditedCancellation = { readonly id: string };

/** Of requests `r` with the decision `d` on each, those behind a place that the filter asks for. */
const asked = (scope: Scope, filter: AuditFilter<string>, after: string | null): SQL => {
  const { requestedAt, requestedBy, customerId, reasons, channels, outcomes, rules, verdicts } = filter;
  return sql`r.workspace_id = ${scope.workspaceId} ${after === null ? sql`` : sql`and r.id < ${after}`}
       ${requestedAt?.from ? sql`and r.requested_at >= ${instantOf(requestedAt.from)}` : sql``}
       ${requestedAt?.to ? sql`and r.requested_at < ${instantOf(requestedAt.to)}` : sql``}
       ${requestedBy ? sql`and r.requested_by = ${among(requestedBy)}` : sql``}
       ${customerId ? sql`and r.customer_id = ${clusterOf(scope, customerId)}` : sql``}
       ${reasons ? sql`and r.reason = ${among(reasons)}` : sql``}
       ${
         channels
           ? sql`and exists (select 1 from orders as o where o.workspace_id = r.workspace_id and o.id = r.order_id and o.channel = ${among(channels)})`
           : sql``
       }
       ${outcomes ? sql`and d.outcome = ${among(outcomes)}` : sql``}
       ${
         rules
           ? sql`and exists (select 1 from jsonb_to_recordset(d.rules) as said(rule text, result text)
               where said.result = 'ESCALATE' and said.rule = ${among(rules)})`
           : sql``
       }
       ${verdicts ? sql`and ${lastVerdictOn(scope, sql`r.decision_id`)} = ${among(verdicts)}` : sql``}`;
};

/** A page of refunds by what was decided and said about them, newest first; one statement. */
export const readRefundAudit = async (
  scope: Scope,
  filter: RefundAuditFilter,
  { first, after, processedTag }: PageRequest & { readonly processedTag: string },
): Promise<AuditedRefund[]> => {
  const { agentProcessed } = filter;
  const isTagged = carriesOneOf(scope.workspaceId, sql`= r.ticket_id`, [processedTag]);
  const rows = await scope.q.execute<{ id: string; agent_processed: boolean }>(sql`
    select r.id, ${isTagged} as agent_processed
      from refunds as r
      join decisions as d on d.workspace_id = r.workspace_id and d.id = r.decision_id
     where ${asked(scope, filter, after)} ${agentProcessed == null ? sql`` : sql`and ${isTagged} = ${agentProcessed}`}
     order by r.id desc limit ${first + 1}`);
  return rows.map((row) => ({ id: row.id, agentProcessed: row.agent_processed }));
};

/** The same of cancellations. */
export const readCancellationAudit = async (
  scope: Scope,
  filter: CancellationAuditFilter,
  { first, after }: PageRequest,
): Promise<AuditedCancellation[]> => [
  ...(await scope.q.execute<AuditedCancellation>(sql`
    select r.id from cancellations as r
      join decisions as d on d.workspace_id = r.workspace_id and d.id = r.decision_id
     where ${asked(scope, filter, after)} order by r.id desc limit ${first + 1}`)),
];
