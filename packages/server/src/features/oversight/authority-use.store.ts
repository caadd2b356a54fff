import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { isId } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import type { GuardAction } from "../policy/index.ts";
import type { Ends } from "../report/index.ts";
import { instantOf, judgedAttempts, triedWithin } from "./attempt.store.ts";
import type { AuthorityUseCounts } from "./team-median.policy.ts";

type Found = {
  actor_id: Actor["id"];
  attempts: number;
  uses: number;
  escalated: number;
  refused: number;
  just_below: number;
  under_limit: number;
  splits: number;
  repeat_customers: number;
  most_for_one: number;
  sums: { action: GuardAction; currency: CurrencyCode; minor: string }[] | null;
};

/** Every actor who tried at least once, most attempts first; one statement, one row more than `most`. */
export const readAuthorityUse = async (
  scope: Scope,
  { actions, from, to, most }: Ends & { readonly actions: readonly GuardAction[]; readonly most: number },
): Promise<AuthorityUseCounts[]> => {
  const rows = await scope.q.execute<Found>(sql`
    with judged as materialized (select * from ${judgedAttempts(scope, triedWithin(actions, { from, to }))} as all_tried
        where decided_at >= ${instantOf(from)}),
      by_actor as (select actor_id, count(*)::int as attempts, (count(*) filter (where outcome = 'ALLOW'))::int as uses,
          (count(*) filter (where outcome = 'ESCALATE'))::int as escalated, (count(*) filter (where outcome = 'REFUSE'))::int as refused,
          (count(*) filter (where is_just_below))::int as just_below, (count(*) filter (where is_under_limit))::int as under_limit,
          (count(*) filter (where is_split))::int as splits
        from judged group by actor_id),
      by_customer as (select actor_id, (count(*) filter (where uses > 1))::int as repeat_customers, max(uses)::int as most_for_one
        from (select actor_id, customer, count(*) as uses from judged where outcome = 'ALLOW' group by 1, 2) as served group by actor_id),
      by_currency as (select actor_id, jsonb_agg(jsonb_build_object('action', action, 'currency', currency_code, 'minor', minor::text)
          order by action, currency_code) as sums
        from (select actor_id, action, currency_code, sum(amount_minor) as minor from judged
          where outcome = 'ALLOW' and amount_minor is not null group by 1, 2, 3) as paid group by actor_id)
    select a.*, coalesce(c.repeat_customers, 0) as repeat_customers, coalesce(c.most_for_one, 0) as most_for_one, p.sums
      from by_actor as a left join by_customer as c using (actor_id) left join by_currency as p using (actor_id)
     order by a.attempts desc, a.actor_id limit ${most + 1}`);
  return rows.map((row) => ({
    actorId: row.actor_id,
    isMember: isId("member", row.actor_id),
    attempts: row.attempts,
    uses: row.uses,
    escalated: row.escalated,
    refused: row.refused,
    justBelowLimit: row.just_below,
    usesUnderLimit: row.under_limit,
    splitAttempts: row.splits,
    repeatCustomers: row.repeat_customers,
    mostUsesForOneCustomer: row.most_for_one,
    sums: (row.sums ?? []).map(({ action, currency, minor }) => ({ action, money: money(BigInt(minor), currency) })),
  }));
};
