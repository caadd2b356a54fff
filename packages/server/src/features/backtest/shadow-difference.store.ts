import { sql } from "drizzle-orm";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { GuardAction, PolicyShadow } from "../policy/index.ts";
import { decisions, policyShadows } from "../policy/policy.table.ts";
import type { Window } from "./decision.store.ts";
import { laterOutcomes } from "./difference.store.ts";
import type { Difference, DifferenceFilter } from "./difference.store.ts";
import type { ShadowCount } from "./shadow-summary.policy.ts";

/** Every time that this version judged along by this document. */
const shadowsOf = (scope: Scope, { policyVersionId, policyDigest }: PolicyShadow) => sql`
  select s.number from ${policyShadows} as s
   where s.workspace_id = ${scope.workspaceId} and s.policy_version_id = ${policyVersionId} and s.policy_digest = ${policyDigest}`;

const inWindow = (scope: Scope, { from, to }: Window) =>
  sql`d.workspace_id = ${scope.workspaceId} and d.decided_at >= ${from.toISOString()}::timestamptz and d.decided_at < ${to.toISOString()}::timestamptz`;

/** What became of every decision of a window in the eyes of a version that judged along; a few rows, whatever the number of decisions. */
export const countShadowed = async (scope: Scope, shadow: PolicyShadow | undefined, window: Window): Promise<ShadowCount[]> => {
  const seen = shadow ? sql`d.shadow_number in (${shadowsOf(scope, shadow)})` : sql`false`;
  const rows = await scope.q.execute<{
    guarded: boolean;
    seen: boolean;
    action: GuardAction | null;
    before: DecisionOutcome;
    after: DecisionOutcome | null;
    currency_code: CurrencyCode | null;
    decisions: number;
    minor: string;
  }>(sql`
    select g.guarded, g.seen, g.action, g.before, g.after, g.currency_code, count(*)::int as decisions, coalesce(sum(g.amount_minor), 0)::text as minor
      from (select d.action is not null or d.policy_digest is null as guarded, coalesce(${seen}, false) as seen, d.action, d.outcome as before, d.shadow_outcome as after, d.currency_code, d.amount_minor
              from ${decisions} as d where ${inWindow(scope, window)}) as g
     group by g.guarded, g.seen, g.action, g.before, g.after, g.currency_code`);
  return rows.map(({ currency_code: currencyCode, minor, ...row }) => ({ ...row, currencyCode, minor: BigInt(minor) }));
};

type DifferenceRow = {
  id: Difference["decisionId"];
  action: GuardAction;
  before: DecisionOutcome;
  after: DecisionOutcome;
  actor_id: Difference["actorId"];
  ticket_id: Difference["ticketId"];
  order_id: Difference["orderId"];
  amount_minor: string | null;
  currency_code: CurrencyCode | null;
  decided_ms: number;
  claim_ms: number | null;
  negative_ms: number | null;
  contact_ms: number | null;
};

/** Newest first; the cursor is a decision's id. What happened later is told as of now. */
export const readShadowDifferences = async (
  scope: Scope,
  shadow: PolicyShadow,
  window: Window,
  filter: DifferenceFilter,
  { first, after }: PageRequest,
): Promise<Difference[]> => {
  const ms = (instant: string) => sql.raw(`(extract(epoch from ${instant}) * 1000)::float8`);
  const rows = await scope.q.execute<DifferenceRow>(sql`
    select d.id, d.action, d.outcome as before, d.shadow_outcome as after, d.actor_id, d.ticket_id, d.order_id, d.amount_minor::text as amount_minor,
           d.currency_code, ${ms("d.decided_at")} as decided_ms, ${ms("claim.at")} as claim_ms, ${ms("negative.at")} as negative_ms, ${ms("contact.at")} as contact_ms
      from (select d.* from ${decisions} as d
             where ${inWindow(scope, window)} and d.shadow_number in (${shadowsOf(scope, shadow)}) and d.shadow_outcome <> d.outcome
                   ${
                     after === null
                       ? sql``
                       : sql`and (d.decided_at, d.id) < (select c.decided_at, c.id from ${decisions} as c
                         where c.workspace_id = ${scope.workspaceId} and c.id = ${after})`
                   }
                   ${filter.action == null ? sql`` : sql`and d.action = ${filter.action}`}
                   ${filter.before == null ? sql`` : sql`and d.outcome = ${filter.before}`}
                   ${filter.after == null ? sql`` : sql`and d.shadow_outcome = ${filter.after}`}
                   ${filter.actorId == null ? sql`` : sql`and d.actor_id = ${filter.actorId}`}
                   ${filter.ticketId == null ? sql`` : sql`and d.ticket_id = ${filter.ticketId}`}
             order by d.decided_at desc, d.id desc limit ${first + 1}) as d
      ${laterOutcomes(scope.workspaceId, sql`clock_timestamp()`)}
     order by d.decided_at desc, d.id desc`);
  return rows.map((row) => ({
    decisionId: row.id,
    action: row.action,
    before: row.before,
    after: row.after,
    actorId: row.actor_id,
    ticketId: row.ticket_id,
    orderId: row.order_id,
    amountMinor: row.amount_minor === null ? null : BigInt(row.amount_minor),
    currencyCode: row.currency_code,
    decidedAt: new Date(row.decided_ms),
    claimFiledAt: dateOf(row.claim_ms),
    negativeFeedbackAt: dateOf(row.negative_ms),
    contactedAgainAt: dateOf(row.contact_ms),
  }));
};

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
